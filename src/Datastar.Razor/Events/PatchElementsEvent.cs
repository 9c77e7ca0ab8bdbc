using Datastar.Razor.Protocol;
using Datastar.Razor.Sse;

namespace Datastar.Razor.Events;

/// <summary><c>event: datastar-patch-elements</c></summary>
internal sealed class PatchElementsEvent(Fragment? fragment, PatchElementsOptions options) : DatastarEvent
{
    internal override string EventType => "datastar-patch-elements";

    internal override ReadOnlySpan<byte> EventLine => "event: datastar-patch-elements\n"u8;

    internal override DatastarEventOptions Delivery => options;

    internal override string? Source => fragment?.Name;

    internal override ValueTask WritePayloadAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken) =>
        fragment is null ? ValueTask.CompletedTask : fragment.RenderAsync(payload, context, cancellationToken);

    internal override void WriteData(ref SseFrame frame, ReadOnlySpan<byte> payload)
    {
        if (!ReferenceEquals(options, PatchElementsOptions.Default))
            WriteOptions(ref frame);
        if (fragment is not null)
            frame.Lines("data: elements "u8, payload);
    }

    private void WriteOptions(ref SseFrame frame)
    {
        if (options.Selector is not null)
            frame.Field("data: selector "u8, options.Selector);
        if (options.Mode != ElementPatchMode.Outer)
            frame.Field("data: mode "u8, WireNames.Of(options.Mode));
        if (options.UseViewTransition)
            frame.Write("data: useViewTransition true\n"u8);
        if (options.ViewTransitionSelector is not null)
            frame.Field("data: viewTransitionSelector "u8, options.ViewTransitionSelector);
        if (options.Namespace != ElementNamespace.Html)
            frame.Field("data: namespace "u8, WireNames.Of(options.Namespace));
    }
}
