using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Rendering;

/// <summary>The one rendering that an instance of a slice has: RazorSlices keeps the writer and the services of a rendering in it.</summary>
internal static class RenderedOnce
{
    /// <exception cref="InvalidOperationException">The slice has been rendered, or is being rendered.</exception>
    public static void Begin(RazorSlice slice, FragmentWriter? writer)
    {
        if (!(slice is IDatastarSlice noting ? noting.TryBegin(writer) : TryMark(slice)))
        {
            throw new InvalidOperationException(
                $"The slice {slice.GetType().Name} has been rendered already, and an instance is rendered once. To send it again or to many, let each rendering "
                + "make its own: DatastarEvent.PatchElements(() => Busy.Create()), or render the event once: await datastarEvent.RenderAsync(services).");
        }
    }

    // A plain slice has one place that is nobody else's: what it calls before its first rendering.
    [SuppressMessage("Reliability", "CA2002", Justification = "The slice is in this process alone.")]
    private static bool TryMark(RazorSlice slice)
    {
        lock (slice)
        {
            if (slice.Initialize?.Target is Mark)
                return false;
            slice.Initialize = new Mark(slice.Initialize).Initialize;
            return true;
        }
    }

    private sealed class Mark(Action<RazorSlice, IServiceProvider?, HttpContext?>? initialize)
    {
        public void Initialize(RazorSlice slice, IServiceProvider? services, HttpContext? httpContext) => initialize?.Invoke(slice, services, httpContext);
    }
}
