using Datastar.Razor.Protocol;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Tells whether a request comes from the Datastar client.</summary>
public static class DatastarRequestExtensions
{
    /// <summary>Whether a Datastar action sent the request: it has the header <c>Datastar-Request: true</c>.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it has. A plain navigation or a form post has not.</returns>
    public static bool IsDatastar(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.TryGetValue(WireNames.RequestHeader, out var values) && values.Count == 1 && values[0] == "true";
    }
}
