using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Datastar.Razor.Development.Traces;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Development;

/// <summary>Listens to what the library measures, and gives it to the request in whose flow it was measured.</summary>
internal sealed class TraceListener : IDisposable
{
    private const string Source = "Datastar.Razor";
    private const int LargeResponse = 100_000;
    private const int FastStream = 30;

    // The listener is called without any parameter that says for whom.
    private readonly AsyncLocal<RequestTrace?> _current = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;
    private readonly ConcurrentDictionary<(string Place, string Warning), bool> _warned = [];
    private readonly ConcurrentDictionary<string, TimeSpan> _views = new(StringComparer.Ordinal);
    private readonly ILogger _logger;

    public TraceListener(ILoggerFactory loggers)
    {
        _logger = loggers.CreateLogger(DevelopmentLog.Category);
        _activities = new()
        {
            ShouldListenTo = static source => source.Name == Source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Rendered,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: Source, Name: "datastar.server.io" })
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>(Sent);
        _meters.Start();
    }

    /// <summary>How long the live view of some topics took to render, last.</summary>
    public TimeSpan? Rendering(string topics) => _views.TryGetValue(topics, out var elapsed) ? elapsed : null;

    /// <summary>Gives a request what is measured from here on, in the asynchronous method that calls.</summary>
    public Following Follow(RequestTrace trace)
    {
        _current.Value = trace;
        return new(this);
    }

    /// <summary>The response is complete: what was small event by event may be large as a whole. A stream that goes on until its page leaves is never complete.</summary>
    public void Ended(RequestTrace trace)
    {
        if (trace is { Bytes: > LargeResponse, IsLive: false, ClientLeft: false })
            WarnOfSize(trace, trace.Bytes, $"{trace.EventCount} events");
    }

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Rendered(Activity activity)
    {
        if (activity.OperationName != "datastar.render")
            return;
        // A live view is rendered for nobody in particular.
        if (activity.GetTagItem("datastar.live.topics") is string topics)
            _views[topics] = activity.Duration;
        else
            _current.Value?.Rendered(new(activity.GetTagItem("datastar.fragment") as string, activity.Duration));
    }

    private void Sent(Instrument instrument, long bytes, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (_current.Value is not { } trace)
            return;
        var sent = trace.Sent(tags.IsEmpty ? "" : tags[0].Value as string ?? "", (int)bytes);
        if (sent.Bytes > LargeResponse)
            WarnOfSize(trace, sent.Bytes, $"an event of {sent.Rendering?.Source ?? sent.Type}");
        if (trace.EventsOfLastSecond() > FastStream && IsFirst(trace, nameof(FastStream)))
            DevelopmentLog.Fast(_logger, trace.Place, FastStream);
    }

    private void WarnOfSize(RequestTrace trace, long bytes, string what)
    {
        if (IsFirst(trace, nameof(LargeResponse)))
            DevelopmentLog.Large(_logger, trace.Place, bytes / 1000, what);
    }

    private bool IsFirst(RequestTrace trace, string warning) => _warned.TryAdd((trace.Place, warning), true);

    /// <summary>Disposed, the request gets nothing any more.</summary>
    public readonly struct Following(TraceListener listener) : IDisposable
    {
        public void Dispose() => listener._current.Value = null;
    }
}
