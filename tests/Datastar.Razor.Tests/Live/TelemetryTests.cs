using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Equal(1, _measured.Count(m => m is { Name: "datastar.live.views", Value: 1 }));
        await app.EventuallyAsync(() => Sum("datastar.live.closed_streams", "datastar.live.close.reason=client_left") == 1);
        Assert.Equal(0, Sum("datastar.live.active_streams"));
        await app.EventuallyAsync(() => Sum("datastar.live.views") == 0);
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
    public async Task Streams_per_view_say_how_much_is_shared()
    {
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/{user}", (string user, ILive live) => live.Stream("t", user, static user => DatastarEvent.PatchElements($"<p id=\"p\">{user}</p>"))));
        using var a = await app.OpenAsync("/ann");
        using var b = await app.OpenAsync("/ann");
        using var c = await app.OpenAsync("/ben");
        foreach (var stream in new[] { a, b, c })
            await stream.UntilAsync("elements");
        _meters.RecordObservableInstruments();
        Assert.Equal(1.5, _measured.Last(m => m.Name == "datastar.live.streams_per_view").Value);
    }

    [Fact]
    public async Task A_lagging_stream_is_counted_while_it_lags()
    {
        var markup = new string('x', 20_000_000);
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{markup}</p>"))),
            build: b => b.WebHost.ConfigureKestrelForStalling());
        using var lagging = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024 };
        await lagging.ConnectAsync(IPAddress.Loopback, app.Address.Port, TestContext.Current.CancellationToken);
        await lagging.SendAsync("GET /updates HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await app.EventuallyAsync(() => Sum("datastar.server.events") == 1);
        Assert.Equal(0, Sum("datastar.live.lagging_streams"));
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await app.EventuallyAsync(() => Sum("datastar.live.lagging_streams") == 1);
        lagging.Dispose();
        await app.EventuallyAsync(() => Sum("datastar.live.lagging_streams") == 0 && Sum("datastar.live.active_streams") == 0);
    }

    [Fact]
    public async Task The_trace_of_a_publish_goes_on_on_the_other_machines()
    {
        var broker = new MemoryBroker();
        Task<LiveApp> StartAsync() => LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\"></p>"))),
            build: b => b.Services.AddDatastar().AddLive().AddBackplane(_ => broker.Connect()));
        await using var here = await StartAsync();
        await using var there = await StartAsync();
        await here.EventuallyAsync(() => Sum("datastar.live.backplane_connections") == 2);
        using var stream = await there.OpenAsync();
        await stream.UntilAsync("elements");
        using var command = new Activity("command").SetIdFormat(ActivityIdFormat.W3C).Start();
        await here.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await stream.UntilAsync("elements");
        await here.EventuallyAsync(() => _ended.Count(activity => activity.OperationName == "datastar.render") >= 2);
        var publish = Assert.Single(_ended, activity => activity.OperationName == "datastar.live.publish");
        var receive = Assert.Single(_ended, activity => activity.OperationName == "datastar.live.receive");
        Assert.Equal((command.TraceId, publish.SpanId), (receive.TraceId, receive.ParentSpanId));
        Assert.Contains(_ended, activity => activity.OperationName == "datastar.render" && activity.Links.Any(link => link.Context.SpanId == receive.SpanId));
        broker.Break();
        await here.EventuallyAsync(() => Sum("datastar.live.backplane_connections") == 0);
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
