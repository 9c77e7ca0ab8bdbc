namespace Datastar.Razor.Rendering;

/// <summary>A slice without its layout.</summary>
internal sealed class SliceFragment : Fragment
{
    private readonly RazorSlice _slice;

    public SliceFragment(RazorSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        _slice = slice;
    }

    internal override string Name => _slice.GetType().Name;

    public override ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(context);
        RenderedOnce.Begin(_slice, writer);
        return SliceRenderer.RenderAsync(_slice, _slice is IUsesLayout ? new LayoutlessHost(_slice) : _slice, writer, context, cancellationToken);
    }

    // RazorSlices leaves the layout out only where a slice is a partial.
    private sealed class LayoutlessHost(RazorSlice slice) : RazorSlice
    {
        public override Task ExecuteAsync()
        {
            var rendering = RenderPartialAsync(slice);
            return rendering.IsCompletedSuccessfully ? Task.CompletedTask : rendering.AsTask();
        }
    }
}
