using System.Reflection;
using Datastar.Razor.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor;

/// <summary>One slice for both: a patch for the Datastar client, a whole page with its layout for a navigation. <c>Results.DatastarOrPage(…)</c> makes it.</summary>
public sealed class DatastarOrPageResult : IResult, IActionResult, IEndpointMetadataProvider
{
    private readonly RazorSlice _slice;
    private readonly PatchElementsOptions? _options;

    internal DatastarOrPageResult(RazorSlice slice, PatchElementsOptions? options)
    {
        ArgumentNullException.ThrowIfNull(slice);
        _slice = slice;
        _options = options;
    }

    /// <summary>Writes the response.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>A task that completes when it has been sent.</returns>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        // One URL, two answers: caches must tell them apart.
        httpContext.Response.Headers.Append(HeaderNames.Vary, Names.RequestHeader);
        IResult result = httpContext.Request.IsDatastar() ? Results.Datastar(_slice, _options) : _slice;
        return result.ExecuteAsync(httpContext);
    }

    Task IActionResult.ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [Names.EventStream, "text/html"]));
}
