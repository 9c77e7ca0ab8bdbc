namespace Datastar.Razor;

/// <summary>
/// An event for the client: a patch of elements or of signals, or a script. Its methods make events; an endpoint returns them by
/// <c>Results.Datastar(…)</c> or writes them with a <see cref="ServerSentEventGenerator"/>.
/// </summary>
/// <remarks>
/// An event is sent whole or not at all. See <see href="https://data-star.dev/reference/sse_events">SSE events</see>.
/// The client applies bodies of status 200 only: answer a failed validation with an event, not with another status.
/// </remarks>
public abstract partial class DatastarEvent
{
    private protected DatastarEvent() { }

    /// <summary>The name of the event on the wire.</summary>
    internal abstract string EventType { get; }

    /// <summary>Renders what the event carries. Nothing is on the wire yet: it may throw.</summary>
    internal abstract ValueTask RenderAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken);

    /// <summary>Frames what <see cref="RenderAsync"/> has rendered. It cannot fail.</summary>
    internal abstract void Frame(System.Buffers.IBufferWriter<byte> output, ReadOnlySpan<byte> payload);
}
