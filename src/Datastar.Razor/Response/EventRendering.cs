using System.Buffers;
using System.Diagnostics;
using Datastar.Razor.Diagnostics;

namespace Datastar.Razor.Response;

/// <summary>Renders and frames events, and measures it where somebody listens.</summary>
internal static class EventRendering
{
    public static ValueTask RenderAsync(DatastarEvent datastarEvent, FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken) =>
        Telemetry.TimesRendering
            ? TimedAsync(datastarEvent, payload, context, cancellationToken)
            : datastarEvent.RenderAsync(payload, context, cancellationToken);

    /// <summary>Frames an event that is being sent.</summary>
    public static void Frame(DatastarEvent datastarEvent, IBufferWriter<byte> output, ReadOnlySpan<byte> payload)
    {
        if (!Telemetry.CountsEvents)
        {
            datastarEvent.Frame(output, payload);
            return;
        }
        var frames = FragmentWriter.Rent();
        datastarEvent.Frame(frames, payload);
        output.Write(frames.WrittenSpan);
        Telemetry.Sent(datastarEvent.EventType, frames.Length);
        frames.Return();
    }

    /// <summary>Renders and frames events one after another, into a buffer.</summary>
    /// <returns>The size of each frame, where somebody wants to know: <see cref="Count"/> takes them.</returns>
    public static async ValueTask<int[]?> FrameAsync(ReadOnlyMemory<DatastarEvent> events, FragmentWriter frames, FragmentContext context, CancellationToken cancellationToken)
    {
        var sizes = Telemetry.CountsEvents ? new int[events.Length] : null;
        var payload = FragmentWriter.Rent();
        try
        {
            for (var i = 0; i < events.Length; i++)
            {
                var before = frames.Length;
                payload.Clear();
                await RenderAsync(events.Span[i], payload, context, cancellationToken);
                events.Span[i].Frame(frames, payload.WrittenSpan);
                if (sizes is not null)
                    sizes[i] = frames.Length - before;
            }
        }
        finally
        {
            payload.Return();
        }
        return sizes;
    }

    /// <summary>Counts events that are being sent.</summary>
    public static void Count(ReadOnlySpan<DatastarEvent> events, int[]? sizes)
    {
        for (var i = 0; i < sizes?.Length; i++)
            Telemetry.Sent(events[i].EventType, sizes[i]);
    }

    private static async ValueTask TimedAsync(DatastarEvent datastarEvent, FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("datastar.render");
        activity?.SetTag("datastar.event.type", datastarEvent.EventType);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await datastarEvent.RenderAsync(payload, context, cancellationToken);
            Telemetry.Rendered(started, null);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            Telemetry.Rendered(started, exception);
            throw;
        }
    }
}
