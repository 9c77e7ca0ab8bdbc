using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Slices;

/// <summary>Renders slices into a <see cref="FragmentWriter"/>.</summary>
internal static class SliceRenderer
{
    public static ValueTask RenderAsync(RazorSlice slice, FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        // Before HttpContext is set: with it, the getter would create the request's service scope, which most slices never need.
        var own = slice.HttpContext is null ? slice.ServiceProvider : null;
        slice.HttpContext ??= context.HttpContext;
        slice.ServiceProvider = new RenderScope(writer, own ?? (context.HttpContext is null ? context.Services : null), slice.HttpContext);
        writer.UseEncoder(slice.HtmlEncoder);
        return slice.RenderAsync(writer, writer.HtmlEncoder, cancellationToken);
    }
}
