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

    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.IsDatastar() ? await next(context) : Refusal;
}
