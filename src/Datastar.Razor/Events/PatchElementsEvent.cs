using System.Buffers;
using Datastar.Razor.Protocol;
using Datastar.Razor.Sse;

namespace Datastar.Razor;

/// <summary><c>event: datastar-patch-elements</c></summary>
internal sealed class PatchElementsEvent(Fragment? fragment, PatchElementsOptions options) : DatastarEvent
{
    public PatchElementsOptions Options => options;

    internal override string EventType => "datastar-patch-elements";

    internal override ValueTask RenderAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken)
    {
        payload.Context = context;
        return fragment is null ? ValueTask.CompletedTask : fragment.RenderAsync(payload, context, cancellationToken);
    }

    internal override void Frame(IBufferWriter<byte> output, ReadOnlySpan<byte> payload)
    {
        SseFrame.Begin(output, "event: datastar-patch-elements\n"u8, options);
        if (!ReferenceEquals(options, PatchElementsOptions.Default))
            FrameOptions(output);
        if (fragment is not null)
            SseFrame.Lines(output, "data: elements "u8, payload);
        SseFrame.End(output);
    }

    private void FrameOptions(IBufferWriter<byte> output)
    {
        if (!string.IsNullOrEmpty(options.Selector))
            SseFrame.Field(output, "data: selector "u8, options.Selector);
        if (options.Mode != ElementPatchMode.Outer)
            SseFrame.Field(output, "data: mode "u8, Names.Of(options.Mode));
        if (options.UseViewTransition)
            output.Write("data: useViewTransition true\n"u8);
        if (!string.IsNullOrEmpty(options.ViewTransitionSelector))
            SseFrame.Field(output, "data: viewTransitionSelector "u8, options.ViewTransitionSelector);
        if (options.Namespace != ElementNamespace.Html)
            SseFrame.Field(output, "data: namespace "u8, Names.Of(options.Namespace));
    }
}
