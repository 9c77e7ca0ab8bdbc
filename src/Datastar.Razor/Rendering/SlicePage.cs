using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Rendering;

/// <summary>A slice as the whole response: rendered into a buffer, so that an exception half-way leaves the response untouched.</summary>
internal static class SlicePage
{
    public static async Task ExecuteAsync(RazorSlice slice, HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (httpContext.Response.HasStarted)
        {
            throw new InvalidOperationException(
                "The response has already started, so a slice cannot be its page: send it on the event stream by sse.PatchElementsAsync(…), or return the slice alone.");
        }
        using var request = CurrentRequest.Enter(httpContext);
        var writer = FragmentWriter.Rent(new(httpContext), slice.HtmlEncoder);
        try
        {
            // A template that asks for it (await FlushAsync()) gets what it has written sent early.
            writer.FlushHandler = (partial, token) => SendAsync(slice, partial, httpContext.Response, token);
            await SliceRenderer.RenderPageAsync(slice, writer, httpContext.RequestAborted);
            if (!httpContext.Response.HasStarted)
                httpContext.Response.ContentLength = writer.Length;
            await SendAsync(slice, writer, httpContext.Response, httpContext.RequestAborted);
        }
        finally
        {
            writer.Return();
        }
    }

    private static Task SendAsync(RazorSlice slice, FragmentWriter writer, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!response.HasStarted)
        {
            response.StatusCode = slice.StatusCode;
            response.ContentType = slice.ContentType;
        }
        // The pipe has taken the bytes when this returns.
        var sending = response.BodyWriter.WriteAsync(writer.WrittenMemory, cancellationToken);
        writer.Clear();
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
    }
}
