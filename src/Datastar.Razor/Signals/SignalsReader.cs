using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>A request's signals, read once and checked, however many parameters want them.</summary>
internal static class SignalsReader
{
    /// <summary>The payload, or <see langword="null"/> where the request has none. The request keeps it: it is not the caller's to dispose.</summary>
    /// <exception cref="SignalsException">The payload is refused.</exception>
    public static async ValueTask<PooledBytes?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<SignalsOfRequest>() is { } read)
            return read.Payload;

        var bytes = await ReadOnceAsync(context, cancellationToken);
        context.Features.Set(new SignalsOfRequest(bytes));
        if (bytes is not null)
            context.Response.RegisterForDispose(bytes);
        return bytes;
    }

    /// <summary>An instance of the type from the whole payload; an absent payload gives the type's defaults.</summary>
    /// <exception cref="SignalsException">A signal has a value that its C# type does not.</exception>
    public static object? Deserialize(PooledBytes? payload, JsonTypeInfo type) =>
        SignalsDeserializer.Deserialize(payload is null ? "{}"u8 : payload.Span, type, path: "");

    /// <summary>An instance of the type from the signal at a path; <see langword="false"/> where the payload does not have it.</summary>
    /// <exception cref="SignalsException">The signal, or one that leads to it, has a value that its C# type does not.</exception>
    public static bool TryDeserialize(PooledBytes payload, string path, JsonTypeInfo type, out object? value)
    {
        var found = SignalFinder.TryFind(payload.Span, path, type.Options, out var json);
        value = found ? SignalsDeserializer.Deserialize(json, type, path) : null;
        return found;
    }

    private static async ValueTask<PooledBytes?> ReadOnceAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var limits = SignalLimits.Of(context);
        using var scanner = new SignalsScanner(SignalsJson.Of(context.RequestServices).Read, limits);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method) || HttpMethods.IsHead(request.Method))
            return SignalsQuery.Read(request, scanner, limits);
        if (!SignalsBody.IsPresent(request) || SignalsForm.IsTaken(request))
            return null;
        return await SignalsBody.ReadAsync(request, scanner, limits, cancellationToken);
    }
}
