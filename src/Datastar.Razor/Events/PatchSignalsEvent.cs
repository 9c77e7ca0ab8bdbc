using Datastar.Razor.Encoding;
using Datastar.Razor.Sse;

namespace Datastar.Razor.Events;

/// <summary><c>event: datastar-patch-signals</c></summary>
internal sealed class PatchSignalsEvent(SignalsPayload signals, PatchSignalsOptions options) : DatastarEvent
{
    internal override string EventType => "datastar-patch-signals";

    internal override ReadOnlySpan<byte> EventLine => "event: datastar-patch-signals\n"u8;

    internal override DatastarEventOptions Delivery => options;

    internal override ValueTask WritePayloadAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken)
    {
        signals.WriteTo(payload, context);
        SignalKeys.CheckJson(payload.WrittenSpan);
        SignalNumbers.CheckJson(payload.WrittenSpan);
        return ValueTask.CompletedTask;
    }

    internal override void WriteData(ref SseFrame frame, ReadOnlySpan<byte> payload)
    {
        if (options.OnlyIfMissing)
            frame.Write("data: onlyIfMissing true\n"u8);
        frame.Lines("data: signals "u8, payload);
    }
}
