using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor.Security;

/// <summary>Turns the redirect of an authentication challenge into an event that sends the whole page there.</summary>
internal static class PageRedirect
{
    /// <summary>The path and query of the page that sent the request, to come back to; the root of the app where it cannot be known.</summary>
    public static string ReturnPath(HttpRequest request)
    {
        var root = request.PathBase + "/";
        // The path alone is used: whatever the header says, it stays on this site. A proxy may have changed the scheme, so only hosts are compared.
        return Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referer)
            && string.Equals(referer.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && referer.PathAndQuery is not ['/', '/' or '\\', ..]
            ? referer.PathAndQuery
            : root;
    }

    /// <summary>Puts an event in the place of a redirect, or of a refusal that names where to go. Other answers stay as they are.</summary>
    public static Task ReplaceAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.Headers.Location is not [{ Length: > 0 } location] || !IsChallenge(response.StatusCode))
            return Task.CompletedTask;
        response.Headers.Remove(HeaderNames.Location);
        return new DatastarEventsResult([DatastarEvent.Redirect(location)]).ExecuteAsync(context);
    }

    // The cookie handler answers scripts and API endpoints with 401 or 403 and a location.
    private static bool IsChallenge(int status) => status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
        or StatusCodes.Status301MovedPermanently or StatusCodes.Status302Found or StatusCodes.Status303SeeOther
        or StatusCodes.Status307TemporaryRedirect or StatusCodes.Status308PermanentRedirect;
}
