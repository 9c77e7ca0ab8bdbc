using System.Buffers;
using Datastar.Razor.Sse;

namespace Datastar.Razor;

/// <summary>An event that has been rendered: immutable bytes, to be stored, replayed and sent to any number of streams. <see cref="DatastarEvent.RenderAsync(IServiceProvider, CancellationToken)"/> makes it.</summary>
public sealed class RenderedEvent : DatastarEvent
{
    private readonly byte[] _bytes;
    private readonly int _lineLength;
    private readonly int _headLength;

    internal RenderedEvent(DatastarEvent original, ReadOnlySpan<byte> payload)
    {
        (EventType, Delivery) = (original.EventType, original.Delivery);
        var bytes = new ArrayBufferWriter<byte>(payload.Length + 128);
        original.Frame(bytes, payload, clientsRetry: null);
        _bytes = bytes.WrittenSpan.ToArray();
        _lineLength = original.EventLine.Length;
        var head = new SseFrame(new ArrayBufferWriter<byte>());
        WriteHead(ref head, clientsRetry: null);
        _headLength = head.Length;
    }

    /// <summary>The event as it goes over the wire: <c>event: datastar-patch-elements</c>, <c>data: elements …</c> and an empty line, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Returns the event as it goes over the wire.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(_bytes);

    internal override string EventType { get; }

    internal override ReadOnlySpan<byte> EventLine => _bytes.AsSpan(0, _lineLength);

    internal override DatastarEventOptions Delivery { get; }

    internal override ValueTask WritePayloadAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    internal override void WriteData(ref SseFrame frame, ReadOnlySpan<byte> payload) => frame.Write(_bytes.AsSpan(_headLength..^1));

    internal override ValueTask<RenderedEvent> RenderAsync(FragmentContext context, CancellationToken cancellationToken, bool isTimed = true) => new(this);
}
