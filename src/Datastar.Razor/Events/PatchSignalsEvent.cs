using System.Buffers;
using Datastar.Razor.Encoding;
using Datastar.Razor.Sse;

namespace Datastar.Razor;

/// <summary><c>event: datastar-patch-signals</c></summary>
internal sealed class PatchSignalsEvent(SignalsPayload signals, PatchSignalsOptions options) : DatastarEvent
{
    internal override string EventType => "datastar-patch-signals";

    internal override ValueTask RenderAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken)
    {
        signals.WriteTo(payload, context);
        SignalKeys.CheckJson(payload.WrittenSpan);
        return ValueTask.CompletedTask;
    }

    internal override void Frame(IBufferWriter<byte> output, ReadOnlySpan<byte> payload)
    {
        SseFrame.Begin(output, "event: datastar-patch-signals\n"u8, options);
        if (options.OnlyIfMissing)
            output.Write("data: onlyIfMissing true\n"u8);
        SseFrame.Lines(output, "data: signals "u8, payload);
        SseFrame.End(output);
    }
}
