using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests.Live;

/// <summary>The meter is one for the process: these tests run alone.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measured = new();
    private readonly ConcurrentQueue<Activity> _ended = new();

    public TelemetryTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Datastar.Razor")
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Datastar.Razor",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private double Sum(string name, string tags = "") => _measured.Where(m => m.Name == name && m.Tags.Contains(tags, StringComparison.Ordinal)).Sum(m => m.Value);

    [Fact]
    public async Task A_live_stream_is_counted_from_its_beginning_to_its_end()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchElements("<p id=\"p\"></p>"))), o => o.MaxStreams = 1);
        using (var stream = await app.OpenAsync())
        {
            await stream.UntilAsync("elements");
            Assert.Equal(1, Sum("datastar.live.active_streams"));
            using var refused = await app.OpenAsync();
            Assert.Equal(1, Sum("datastar.live.refused_streams", "datastar.live.refuse.reason=all"));
            await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
            await stream.UntilAsync("elements");
            await app.Live.PublishAsync("nobody's", TestContext.Current.CancellationToken);
        }
        await app.EventuallyAsync(() => Sum("datastar.live.closed_streams", "datastar.live.close.reason=client_left") == 1);
        Assert.Equal(0, Sum("datastar.live.active_streams"));
        Assert.Equal(1, Sum("datastar.live.publishes", "datastar.live.followed=True"));
        Assert.Equal(1, Sum("datastar.live.publishes", "datastar.live.followed=False"));
        Assert.Equal(2, Sum("datastar.server.events", "datastar.event.type=datastar-patch-elements"));
        Assert.Equal(2 * "event: datastar-patch-elements\ndata: elements <p id=\"p\"></p>\n\n".Length, Sum("datastar.server.io"));
        Assert.Equal(2, _measured.Count(m => m.Name == "datastar.render.duration" && m.Value >= 0));
        Assert.Equal(2, _ended.Count(activity => activity.OperationName == "datastar.render"));
        Assert.Contains(_ended, activity => activity.OperationName == "datastar.live.publish" && (string?)activity.GetTagItem("datastar.live.topics") == "t");
    }

    [Fact]
    public async Task Events_of_other_results_are_counted_by_type()
    {
        await using var app = await LiveApp.StartAsync(web =>
        {
            web.MapGet("/one", () => Results.Datastar("<p id=\"p\"></p>"));
            web.MapGet("/two", () => Results.Datastar(DatastarEvent.PatchElements("<p id=\"p\"></p>"), DatastarEvent.PatchSignals("{}")));
            web.MapGet("/three", async (ServerSentEventGenerator sse, CancellationToken ct) => await sse.PatchSignalsAsync("{\"a\":1}", cancellationToken: ct));
        });
        var bytes = 0;
        foreach (var path in new[] { "/one", "/two", "/three" })
            bytes += (await app.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Length;
        Assert.Equal(2, Sum("datastar.server.events", "datastar-patch-elements"));
        Assert.Equal(2, Sum("datastar.server.events", "datastar-patch-signals"));
        Assert.Equal(bytes, Sum("datastar.server.io"));
        Assert.Equal(4, _measured.Count(m => m.Name == "datastar.render.duration"));
    }

    [Fact]
    public async Task What_was_coalesced_and_what_failed_is_counted()
    {
        using var go = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        var fails = true;
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/updates", (ILive live) => live.Stream("t", async (_, ct) =>
        {
            entered.Release();
            await go.WaitAsync(ct);
            return fails ? throw new InvalidOperationException("no") : DatastarEvent.PatchElements("<p id=\"p\"></p>");
        })));
        using var stream = await app.OpenAsync();
        await entered.WaitAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < 10; i++)
            await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        go.Release();
        await entered.WaitAsync(TestContext.Current.CancellationToken);
        fails = false;
        go.Release();
        await stream.UntilAsync("elements");
        Assert.Equal(9, Sum("datastar.live.coalesced_publishes"));
        Assert.Single(_measured, m => m.Name == "datastar.render.duration" && m.Tags == "error.type=System.InvalidOperationException");
        Assert.Contains(_ended, activity => activity is { OperationName: "datastar.render", Status: ActivityStatusCode.Error });
    }

    [Fact]
    public async Task Each_instrument_has_its_unit()
    {
        var units = new Dictionary<string, string?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == "Datastar.Razor")
                units.Add(instrument.Name, instrument.Unit);
        };
        listener.Start();
        await using var app = await LiveApp.StartAsync(_ => { });
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        Assert.Equal("s", units["datastar.render.duration"]);
        Assert.Equal("By", units["datastar.server.io"]);
        Assert.Equal("{stream}", units["datastar.live.active_streams"]);
    }
}
