using System.Reflection;
using Datastar.Razor.Protocol;
using Datastar.Razor.Response;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor;

/// <summary>
/// What an endpoint returns for the Datastar client: minimal API handlers, MVC actions and Razor Pages handlers alike.
/// <c>Results.Datastar(…)</c> makes it.
/// </summary>
/// <remarks>The client applies bodies of status 200 only, so that is the status; a redirect is an event (<see cref="DatastarEvent.Redirect"/>), not a 302.</remarks>
public abstract class DatastarResult : IResult, IActionResult, IStatusCodeHttpResult, IContentTypeHttpResult, IEndpointMetadataProvider
{
    private protected DatastarResult() { }

    /// <summary>The status code: 200, the only one whose body the client applies.</summary>
    public int? StatusCode => StatusCodes.Status200OK;

    /// <summary>The content type: <c>text/event-stream</c>, or <c>text/html</c> in HTML mode.</summary>
    public virtual string? ContentType => WireNames.EventStream;

    /// <summary>Writes the response.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>A task that completes when all events have been sent.</returns>
    /// <exception cref="InvalidOperationException">The response has already started as something else, or a slice has been rendered already.</exception>
    public abstract Task ExecuteAsync(HttpContext httpContext);

    Task IActionResult.ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(NoOutputCache.Instance);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [WireNames.EventStream]));
    }
}
