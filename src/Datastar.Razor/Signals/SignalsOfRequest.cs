using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Signals;

/// <summary>The signals of one request: read once, however many want them, and refused as often as they are asked for.</summary>
internal sealed class SignalsOfRequest
{
    private SentSignals _payload;

    // Only what did not end at once, or was refused.
    private Task<SentSignals>? _reading;

    private Type? _type;
    private List<Type>? _otherTypes;

    /// <summary>The payload, as far as it has been read.</summary>
    public SentSignals Payload => _reading is { IsCompletedSuccessfully: true } read ? read.Result : _payload;

    /// <summary>The types that the endpoint takes it as.</summary>
    public IEnumerable<Type> Types => _type is null ? [] : [_type, .. _otherTypes ?? []];

    /// <summary>Whether the answer has said already what becomes of the messages that the page shows.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The payload of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="json">How it is read.</param>
    /// <param name="type">What it is read as; <see langword="null"/> for a single signal.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="SignalsException">The payload is refused.</exception>
    public static ValueTask<SentSignals> ReadAsync(HttpContext context, SignalsJson json, Type? type, CancellationToken cancellationToken)
    {
        if (Find(context) is { } known)
        {
            known.Add(type);
            return known._reading is { } reading ? new(reading) : new(known._payload);
        }

        var payload = ReadOnceAsync(context.Request, json, cancellationToken);
        var signals = new SignalsOfRequest { _type = type };
        if (payload.IsCompletedSuccessfully)
            signals._payload = payload.Result;
        else
            signals._reading = payload.AsTask();
        // Not before the reading has begun: a request looks all its features up again when one is added.
        context.Features[typeof(SignalsOfRequest)] = signals;
        return signals._reading is { } pending ? new(pending) : new(signals._payload);
    }

    public static SignalsOfRequest? Find(HttpContext context) => (SignalsOfRequest?)context.Features[typeof(SignalsOfRequest)];

    private void Add(Type? type)
    {
        if (type is null || type == _type)
            return;
        if (_type is null)
            _type = type;
        else
            (_otherTypes ??= []).Add(type);
    }

    private static ValueTask<SentSignals> ReadOnceAsync(HttpRequest request, SignalsJson json, CancellationToken cancellationToken)
    {
        var method = request.Method;
        if (HttpMethods.IsPost(method) || !(HttpMethods.IsGet(method) || HttpMethods.IsDelete(method) || HttpMethods.IsHead(method)))
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
