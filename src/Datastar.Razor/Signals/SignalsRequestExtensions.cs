using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Reads the signals of a request where no parameter binds them.</summary>
public static class SignalsRequestExtensions
{
    /// <summary>
    /// Reads the signals that the client sent: from the query parameter <c>datastar</c> for GET, DELETE and HEAD, from the body
    /// otherwise. Signals that are missing keep the type's defaults; so do all where the request has none.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the reading; that the client left ends it too.</param>
    /// <typeparam name="T">Any type that the app's JSON options can read from an object.</typeparam>
    /// <returns>The signals.</returns>
    /// <exception cref="SignalsException">The payload is malformed or larger than allowed, or a signal has a wrong type. Let it pass: it becomes a response with its status.</exception>
    /// <remarks>See <see href="https://data-star.dev/reference/actions#request-options">Datastar requests</see>.</remarks>
    public static async ValueTask<T> ReadSignalsAsync<T>(this HttpRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = request.HttpContext;
        var json = SignalsJson.Of(context.RequestServices);
        var type = json.ReadType(typeof(T));
        var payload = await SignalsOfRequest.ReadAsync(context, json, typeof(T), cancellationToken);
        return (T)SignalsDeserializer.Deserialize(payload, json, type)!;
    }
}
