using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Refuses requests that no Datastar action sent.</summary>
internal static class RequireDatastar
{
    /// <summary>400 with ProblemDetails.</summary>
    public static IResult Refusal { get; } = TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "A Datastar request is required.",
        detail: "This endpoint answers requests of Datastar actions only: they carry the header 'Datastar-Request: true'.");

    /// <summary>Runs an endpoint for requests of Datastar actions only.</summary>
    public static RequestDelegate? Before(RequestDelegate? endpoint) => endpoint is null
        ? null
        : httpContext => httpContext.Request.IsDatastar() ? endpoint(httpContext) : Refusal.ExecuteAsync(httpContext);
}
