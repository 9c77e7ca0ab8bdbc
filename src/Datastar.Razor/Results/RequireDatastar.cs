using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor;

/// <summary>Refuses requests that no Datastar action sent.</summary>
internal static class RequireDatastar
{
    /// <summary>400 with ProblemDetails of its own for each request: an app may add to them what belongs to one request.</summary>
    public static Task RefuseAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(httpContext, new ProblemDetails
    {
        Type = "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        Title = "A Datastar request is required.",
        Status = StatusCodes.Status400BadRequest,
        Detail = "This endpoint answers requests of Datastar actions only: they carry the header 'Datastar-Request: true'.",
    });

    /// <summary>Runs an endpoint for requests of Datastar actions only.</summary>
    public static RequestDelegate? Before(RequestDelegate? endpoint) => endpoint is null
        ? null
        : httpContext => httpContext.Request.IsDatastar() ? endpoint(httpContext) : RefuseAsync(httpContext);
}
