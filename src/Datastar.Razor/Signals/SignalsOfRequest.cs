using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Signals;

/// <summary>The signals of one request: read once, however many want them, and refused as often as they are asked for.</summary>
internal sealed class SignalsOfRequest
{
    private SentSignals _payload;

    // Only what did not end at once, or was refused.
    private Task<SentSignals>? _reading;

    private List<Type>? _types;

    /// <summary>The payload, as far as it has been read.</summary>
    public SentSignals Payload => _reading is { IsCompletedSuccessfully: true } read ? read.Result : _payload;

    /// <summary>The types that parameters took it as.</summary>
    public IReadOnlyList<Type> Types => _types ?? [];

    /// <summary>The payload of a request.</summary>
    /// <exception cref="SignalsException">The payload is refused.</exception>
    public static ValueTask<SentSignals> ReadAsync(HttpContext context, SignalsJson json, CancellationToken cancellationToken)
    {
        if (Find(context) is { } known)
            return known._reading is { } reading ? new(reading) : new(known._payload);

        var signals = new SignalsOfRequest();
        context.Features.Set(signals);
        var payload = ReadOnceAsync(context.Request, json, cancellationToken);
        if (!payload.IsCompletedSuccessfully)
            return new(signals._reading = payload.AsTask());
        signals._payload = payload.Result;
        return new(signals._payload);
    }

    public static SignalsOfRequest? Find(HttpContext context) => (SignalsOfRequest?)context.Features[typeof(SignalsOfRequest)];

    public static void Bound(HttpContext context, Type type)
    {
        if (Find(context) is { } signals)
            (signals._types ??= []).Add(type);
    }

    private static ValueTask<SentSignals> ReadOnceAsync(HttpRequest request, SignalsJson json, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsDelete(request.Method) && !HttpMethods.IsHead(request.Method))
            return SignalsBody.ReadAsync(request, json, cancellationToken);
        try
        {
            return new(SignalsQuery.Read(request, json));
        }
        catch (SignalsException refusal)
        {
            return ValueTask.FromException<SentSignals>(refusal);
        }
    }
}
