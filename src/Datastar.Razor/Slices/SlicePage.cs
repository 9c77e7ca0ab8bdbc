using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Slices;

/// <summary>A slice as the whole response: rendered into a buffer, so that an exception half-way leaves the response untouched.</summary>
internal static class SlicePage
{
    public static async Task ExecuteAsync(RazorSlice slice, HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var writer = FragmentWriter.Rent(slice.HtmlEncoder);
        try
        {
            // A template that asks for it (await FlushAsync()) gets what it has written sent early.
            writer.FlushHandler = (partial, token) => SendAsync(slice, partial, httpContext.Response, token);
            writer.Context = new FragmentContext(httpContext);
            await SliceRenderer.RenderAsync(slice, writer, writer.Context, httpContext.RequestAborted);
            if (!httpContext.Response.HasStarted)
                httpContext.Response.ContentLength = writer.Length;
            await SendAsync(slice, writer, httpContext.Response, httpContext.RequestAborted);
        }
        finally
        {
            writer.Return();
        }
    }

    private static ValueTask<FlushResult> SendAsync(RazorSlice slice, FragmentWriter writer, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!response.HasStarted)
        {
            response.StatusCode = slice.StatusCode;
            response.ContentType = slice.ContentType;
        }
        var sending = response.BodyWriter.WriteAsync(writer.WrittenMemory, cancellationToken);
        writer.Clear();
        return sending;
    }
}
