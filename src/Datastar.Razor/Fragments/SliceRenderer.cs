using System.Text.Encodings.Web;

namespace Datastar.Razor;

/// <summary>Renders slices into a <see cref="FragmentWriter"/>.</summary>
internal static class SliceRenderer
{
    public static ValueTask RenderAsync(RazorSlice slice, FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        // Before HttpContext is set: with it, the getter would create the request's service scope, which most slices never need.
        var own = slice.HttpContext is null ? slice.ServiceProvider : null;
        slice.HttpContext ??= context.HttpContext;
        slice.ServiceProvider = new RenderScope(writer, own ?? (context.HttpContext is null ? context.Services : null), slice.HttpContext);
        if (slice.HtmlEncoder is null)
            return slice.RenderAsync(writer, writer.HtmlEncoder, cancellationToken);
        return RenderWithAsync(slice.HtmlEncoder, slice, writer, cancellationToken);
    }

    private static async ValueTask RenderWithAsync(HtmlEncoder encoder, RazorSlice slice, FragmentWriter writer, CancellationToken cancellationToken)
    {
        var outer = writer.HtmlEncoder;
        writer.UseEncoder(encoder);
        await slice.RenderAsync(writer, encoder, cancellationToken);
        writer.UseEncoder(outer);
    }

    /// <summary>Renders a fragment for a slice that RazorSlices renders into something of its caller's.</summary>
    public static async ValueTask<string> ToMarkupAsync(Fragment fragment, FragmentContext context, HtmlEncoder? encoder, CancellationToken cancellationToken)
    {
        var writer = FragmentWriter.Rent(encoder);
        try
        {
            writer.Context = context;
            await fragment.RenderAsync(writer, context, cancellationToken);
            return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
        }
        finally
        {
            writer.Return();
        }
    }
}
