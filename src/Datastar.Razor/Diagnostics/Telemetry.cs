using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Datastar.Razor.Diagnostics;

/// <summary>The meter and the activity source of the library, both named <c>Datastar.Razor</c>.</summary>
internal static class Telemetry
{
    private const string Name = "Datastar.Razor";

    private static readonly string? Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(Name, Version);

    private static readonly UpDownCounter<int> Streams = Meter.CreateUpDownCounter<int>(
        "datastar.live.active_streams", "{stream}", "Live streams that are open.");

    private static readonly Counter<long> ClosedStreams = Meter.CreateCounter<long>(
        "datastar.live.closed_streams", "{stream}", "Live streams that have ended, by reason.");

    private static readonly Counter<long> RefusedStreams = Meter.CreateCounter<long>(
        "datastar.live.refused_streams", "{stream}", "Live streams that were answered by 503, by reason.");

    private static readonly Counter<long> Publishes = Meter.CreateCounter<long>(
        "datastar.live.publishes", "{publish}", "Topics published in this process, by whether a stream followed them.");

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "datastar.server.events", "{event}", "Events written to event streams, by type.");

    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>(
        "datastar.server.io", "By", "Bytes of events written to event streams, before compression, by type.");

    private static readonly Histogram<double> RenderDuration = Meter.CreateHistogram<double>(
        "datastar.render.duration", "s", "How long it took to render and frame events.",
        advice: new() { HistogramBucketBoundaries = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });

    private static readonly UpDownCounter<int> Views = Meter.CreateUpDownCounter<int>(
        "datastar.live.views", "{view}", "Views that streams follow: each is rendered once per publish.");

    private static int _feeds;
    private static int _views;

    static Telemetry() => Meter.CreateObservableGauge(
        "datastar.live.streams_per_view", static () => Volatile.Read(ref _views) is > 0 and var views ? (double)Volatile.Read(ref _feeds) / views : 0,
        "{stream}", "How many streams share a view, on average.");

    /// <summary>The source of activities.</summary>
    public static ActivitySource Source { get; } = new(Name, Version);

    /// <summary>Publishes that were served by the rendering of a later one.</summary>
    public static Counter<long> Coalesced { get; } = Meter.CreateCounter<long>(
        "datastar.live.coalesced_publishes", "{publish}", "Publishes that came faster than the view could be rendered: one rendering served several.");

    /// <summary>States that a slow client never got.</summary>
    public static Counter<long> Skipped { get; } = Meter.CreateCounter<long>(
        "datastar.live.dropped_updates", "{update}", "States that were not sent to a slow client because a later one was there.");

    /// <summary>Streams for whose clients there is a newer state than they have taken.</summary>
    public static UpDownCounter<int> Lagging { get; } = Meter.CreateUpDownCounter<int>(
        "datastar.live.lagging_streams", "{stream}", "Live streams whose client has not taken the last event while there is a newer one.");

    /// <summary>Connections to the backplane: one in good order, none otherwise.</summary>
    public static UpDownCounter<int> Connected { get; } = Meter.CreateUpDownCounter<int>(
        "datastar.live.backplane_connections", "{connection}", "Connections on which the publishes of other machines arrive: 1, or 0 while there is none.");

    public static void Joined(int feeds) => Interlocked.Add(ref _feeds, feeds);

    public static void Viewed(int views)
    {
        Interlocked.Add(ref _views, views);
        Views.Add(views);
    }

    /// <summary>Begins the activity of a publish that another machine has told of.</summary>
    public static Activity? Received(ActivityContext publish, string topic)
    {
        var activity = Source.StartActivity("datastar.live.receive", ActivityKind.Consumer, publish);
        activity?.SetTag("datastar.live.topics", topic);
        return activity;
    }

    public static void Opened() => Streams.Add(1);

    public static void Closed(string reason)
    {
        Streams.Add(-1);
        ClosedStreams.Add(1, new KeyValuePair<string, object?>("datastar.live.close.reason", reason));
    }

    public static void Refused(string reason) => RefusedStreams.Add(1, new KeyValuePair<string, object?>("datastar.live.refuse.reason", reason));

    public static void Published(bool followed) => Publishes.Add(1, new KeyValuePair<string, object?>("datastar.live.followed", followed));

    /// <summary>Whether anybody wants to know how many events and bytes are sent.</summary>
    public static bool CountsEvents => Events.Enabled || Bytes.Enabled;

    /// <summary>Whether anybody wants to know how long renderings take.</summary>
    public static bool TimesRendering => RenderDuration.Enabled || Source.HasListeners();

    /// <summary>Counts an event that was written.</summary>
    public static void Sent(string type, int bytes)
    {
        if (!CountsEvents)
            return;
        var tag = new KeyValuePair<string, object?>("datastar.event.type", type);
        Events.Add(1, tag);
        Bytes.Add(bytes, tag);
    }

    /// <summary>Records a rendering that began at a timestamp, and its failure if there was one.</summary>
    public static void Rendered(long started, Exception? failure)
    {
        if (!RenderDuration.Enabled)
            return;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (failure is null)
            RenderDuration.Record(seconds);
        else
            RenderDuration.Record(seconds, new KeyValuePair<string, object?>("error.type", failure.GetType().FullName));
    }
}
