using System.Text;
using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Response;

/// <summary>A single patch as <c>text/html</c>, its options as response headers.</summary>
internal static class HtmlPatchResponse
{
    /// <exception cref="ArgumentException">An option has no header.</exception>
    public static void Check(PatchElementsOptions options)
    {
        if (options.ViewTransitionSelector is not null || options.EventId is not null || options.Retry is not null)
        {
            throw new ArgumentException(
                "HTML mode has no header for ViewTransitionSelector, EventId and Retry: leave them out or answer with DatastarResponseMode.Sse.", nameof(options));
        }
    }

    public static async ValueTask SendAsync(HttpContext httpContext, DatastarEvent patch, PatchElementsOptions options)
    {
        var response = httpContext.Response;
        // Asked for without the header of a Datastar request, nothing has told yet.
        using var request = CurrentRequest.Enter(httpContext);
        var html = await patch.RenderPayloadAsync(new(httpContext), httpContext.RequestAborted);
        try
        {
            if (response.HasStarted)
            {
                throw new InvalidOperationException(
                    "The response has already started, so a patch cannot be its HTML: once events have been sent, send the patch as one too, without DatastarResponseMode.Html.");
            }
            SetHeaders(response, options);
            response.ContentLength = html.Length;
            await response.BodyWriter.WriteAsync(html.WrittenMemory, httpContext.RequestAborted);
        }
        finally
        {
            html.Return();
        }
    }

    private static void SetHeaders(HttpResponse response, PatchElementsOptions options)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = WireNames.Html;
        if (options.Selector is not null)
            response.Headers[WireNames.SelectorHeader] = Ascii(options.Selector);
        if (options.Mode != ElementPatchMode.Outer)
            response.Headers[WireNames.ModeHeader] = WireNames.Of(options.Mode);
        if (options.Namespace != ElementNamespace.Html)
            response.Headers[WireNames.NamespaceHeader] = WireNames.Of(options.Namespace);
        if (options.UseViewTransition)
            response.Headers[WireNames.UseViewTransitionHeader] = "true";
    }

    // A header is printable ASCII; CSS escapes carry the other characters: é is \e9 followed by a space.
    private static string Ascii(string selector)
    {
        if (!selector.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return selector;
        var ascii = new StringBuilder(selector.Length + 16);
        var isEscaped = false;
        foreach (var rune in selector.EnumerateRunes())
        {
            if (rune.Value is >= ' ' and <= '~')
                ascii.Append((char)rune.Value);
            else if (rune.Value is '\t' or '\f')
                ascii.Append(' ');
            else
                ascii.Append(isEscaped ? "" : "\\").Append(System.Globalization.CultureInfo.InvariantCulture, $"{rune.Value:x} ");
            isEscaped = !isEscaped && rune.Value == '\\';
        }
        return ascii.ToString();
    }
}
