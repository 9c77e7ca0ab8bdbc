using System.Text;
using Datastar.Razor.Protocol;
using Datastar.Razor.Response;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>A single patch as <c>text/html</c>, its options as response headers.</summary>
internal sealed class DatastarHtmlResult : DatastarResult
{
    private readonly Fragment _fragment;
    private readonly PatchElementsOptions _options;

    public DatastarHtmlResult(Fragment fragment, PatchElementsOptions options)
    {
        if (options.ViewTransitionSelector is not null || options.EventId is not null || options.Retry is not null)
        {
            throw new ArgumentException(
                "HTML mode has no header for ViewTransitionSelector, EventId and Retry: leave them out or answer with DatastarResponseMode.Sse.", nameof(options));
        }
        _fragment = fragment;
        _options = options;
    }

    public override string? ContentType => Names.Html;

    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return ClientLeft.IgnoredAsync(SendAsync(httpContext), httpContext);
    }

    private async ValueTask SendAsync(HttpContext httpContext)
    {
        var writer = FragmentWriter.Rent();
        try
        {
            writer.Context = new FragmentContext(httpContext);
            await _fragment.RenderAsync(writer, writer.Context, httpContext.RequestAborted);
            SetHeaders(httpContext.Response);
            httpContext.Response.ContentLength = writer.Length;
            await httpContext.Response.BodyWriter.WriteAsync(writer.WrittenMemory, httpContext.RequestAborted);
        }
        finally
        {
            writer.Return();
        }
    }

    private void SetHeaders(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = Names.Html;
        if (!string.IsNullOrEmpty(_options.Selector))
            response.Headers[Names.SelectorHeader] = Ascii(_options.Selector);
        if (_options.Mode != ElementPatchMode.Outer)
            response.Headers[Names.ModeHeader] = Names.Of(_options.Mode);
        if (_options.Namespace != ElementNamespace.Html)
            response.Headers[Names.NamespaceHeader] = Names.Of(_options.Namespace);
        if (_options.UseViewTransition)
            response.Headers[Names.UseViewTransitionHeader] = "true";
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
