using Datastar.Razor;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds <c>RequireDatastar</c> to endpoints and groups of endpoints.</summary>
public static class RequireDatastarExtensions
{
    /// <summary>Lets only requests of Datastar actions through: others are answered by 400 and ProblemDetails.</summary>
    /// <remarks>
    /// It is a guard against cross-site request forgery that needs no token: the header <c>Datastar-Request</c> cannot be sent from another
    /// site without a CORS preflight, which the app does not grant unless its CORS policy allows that header. It does not protect against
    /// script that runs in the app's own pages, nor where a CORS policy allows any header with credentials. In MVC and Razor Pages,
    /// see <see cref="RequireDatastarAttribute"/>.
    /// </remarks>
    /// <param name="builder">The endpoint or the group.</param>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <returns>The builder.</returns>
    /// <example><c>app.MapPost("/todos", …).RequireDatastar();</c></example>
    public static TBuilder RequireDatastar<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Not AddEndpointFilter: Razor Pages and plain request delegates would let every request through.
        builder.Add(static endpoint =>
        {
            endpoint.RequestDelegate = Datastar.Razor.RequireDatastar.Before(endpoint.RequestDelegate);
            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Mvc.ProblemDetails), ["application/problem+json"]));
        });
        return builder;
    }
}
