using System.Reflection;
using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor;

/// <summary>One slice for both: a patch for the Datastar client, a whole page with its layout for a navigation. <c>Results.DatastarOrPage(…)</c> makes it.</summary>
public sealed class DatastarOrPageResult : IResult, IActionResult, IEndpointMetadataProvider
{
    internal DatastarOrPageResult(RazorSlice slice, PatchElementsOptions? options)
    {
        ArgumentNullException.ThrowIfNull(slice);
        (Slice, Options) = (slice, PatchElementsOptions.Checked(options));
    }

    /// <summary>The slice, which is rendered once.</summary>
    public RazorSlice Slice { get; }

    /// <summary>Where and how it is patched.</summary>
    public PatchElementsOptions Options { get; }

    /// <summary>Writes the response.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>A task that completes when it has been sent.</returns>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        // One URL, two answers: caches must tell them apart.
        httpContext.Response.Headers.Append(HeaderNames.Vary, WireNames.RequestHeader);
        return httpContext.Request.IsDatastar()
            ? new DatastarPatchResult(Slice, Options, DatastarResponseMode.Sse).ExecuteAsync(httpContext)
            : SlicePage.ExecuteAsync(Slice, httpContext);
    }

    Task IActionResult.ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [WireNames.EventStream, "text/html"]));
}
