using System.Buffers;
using Datastar.Razor.Sse;

namespace Datastar.Razor;

/// <summary>
/// An event for the client: a patch of elements or of signals, or a script. Its methods make events; an endpoint returns them by
/// <c>Results.Datastar(…)</c> or writes them with a <see cref="ServerSentEventGenerator"/>.
/// </summary>
/// <remarks>
/// <para>An event is a value: it may be kept, passed on and sent to any number of streams at once, and is rendered for each one's request. (An instance
/// of a slice is rendered once: <c>PatchElements(() => Busy.Create())</c> makes one for each.) <see cref="RenderAsync(IServiceProvider, CancellationToken)"/>
/// renders it for all of them. Each stream sends it whole or not at all.</para>
/// <para>See <see href="https://data-star.dev/reference/sse_events">SSE events</see>.
/// The client applies bodies of status 200 only: answer a failed validation with an event, not with another status.</para>
/// </remarks>
public abstract partial class DatastarEvent
{
    private protected DatastarEvent() { }

    /// <summary>The name of the event on the wire.</summary>
    internal abstract string EventType { get; }

    /// <summary>The line that begins the event.</summary>
    internal abstract ReadOnlySpan<byte> EventLine { get; }

    /// <summary>The id and the retry of the event.</summary>
    internal abstract DatastarEventOptions Delivery { get; }

    /// <summary>What it is made from, for traces.</summary>
    internal virtual string? Source => null;

    /// <summary>Renders what the event carries. Nothing is on the wire yet: it may throw.</summary>
    internal abstract ValueTask WritePayloadAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken);

    /// <summary>Frames what <see cref="WritePayloadAsync"/> has rendered.</summary>
    internal abstract void WriteData(ref SseFrame frame, ReadOnlySpan<byte> payload);

    /// <summary>Frames the event. It cannot fail.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="payload">What <see cref="WritePayloadAsync"/> has rendered.</param>
    /// <param name="clientsRetry">The retry that the client has already, which needs no line; <see langword="null"/> where that is not known.</param>
    /// <returns>How many bytes were written.</returns>
    internal int Frame(IBufferWriter<byte> output, ReadOnlySpan<byte> payload, TimeSpan? clientsRetry)
    {
        var frame = new SseFrame(output);
        WriteHead(ref frame, clientsRetry);
        WriteData(ref frame, payload);
        frame.Write("\n"u8);
        return frame.Length;
    }

    private protected void WriteHead(ref SseFrame frame, TimeSpan? clientsRetry)
    {
        frame.Write(EventLine);
        if (Delivery.EventId is { } id)
            frame.Field("id: "u8, id);
        if (Delivery.Retry is { } retry && retry != clientsRetry)
            frame.Retry(retry);
    }
}
