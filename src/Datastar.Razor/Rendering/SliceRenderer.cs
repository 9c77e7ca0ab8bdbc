using System.Text.Encodings.Web;

namespace Datastar.Razor.Rendering;

/// <summary>Renders slices into a <see cref="FragmentWriter"/>.</summary>
internal static class SliceRenderer
{
    /// <summary>Renders a slice with its layout.</summary>
    public static ValueTask RenderPageAsync(RazorSlice slice, FragmentWriter writer, CancellationToken cancellationToken)
    {
        // A layout sets aside what is inside of its elements: the page then writes to where the layout does, and asks RazorSlices where that is.
        RenderedOnce.Begin(slice, slice is IUsesLayout ? null : writer);
        return RenderAsync(slice, slice, writer, writer.Context, cancellationToken);
    }

    /// <summary>Renders a slice that has begun, for a request or for the app. The root is what RazorSlices is to render: the slice, or a host of it.</summary>
    public static ValueTask RenderAsync(RazorSlice slice, RazorSlice root, FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        // Before HttpContext is set: with it, the getter would create the request's service scope, which most slices never need.
        var own = slice.HttpContext is null ? slice.ServiceProvider : null;
        root.HttpContext = slice.HttpContext = context.HttpContext ?? slice.HttpContext;
        root.ServiceProvider = slice.ServiceProvider = own ?? (context.HttpContext is null ? context.Services : null);
        return slice.HtmlEncoder is null
            ? RenderAsync(root, slice, writer, writer.HtmlEncoder, cancellationToken)
            : RenderWithAsync(slice.HtmlEncoder, root, slice, writer, cancellationToken);
    }

    // By a TextWriter a slice can be told where it writes; the literals of plain slices are UTF-8 and go there faster by a pipe.
    private static ValueTask RenderAsync(RazorSlice root, RazorSlice slice, FragmentWriter writer, HtmlEncoder encoder, CancellationToken cancellationToken) =>
        slice is IDatastarSlice || root is IUsesLayout
            ? root.RenderAsync(writer.TextWriter, encoder, cancellationToken)
            : root.RenderAsync(new FragmentPipe(writer), encoder, cancellationToken);

    private static async ValueTask RenderWithAsync(HtmlEncoder encoder, RazorSlice root, RazorSlice slice, FragmentWriter writer, CancellationToken cancellationToken)
    {
        var outer = writer.HtmlEncoder;
        writer.UseEncoder(encoder);
        try
        {
            await RenderAsync(root, slice, writer, encoder, cancellationToken);
        }
        finally
        {
            writer.UseEncoder(outer);
        }
    }
}
