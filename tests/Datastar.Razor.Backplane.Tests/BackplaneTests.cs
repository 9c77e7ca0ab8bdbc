using System.Diagnostics;
using Datastar.Razor.Tests.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Datastar.Razor.Backplane.Tests;

/// <summary>Two machines that share a store and a broker. The tests are the same for every broker.</summary>
public abstract class BackplaneTests<TBroker> : IAsyncLifetime where TBroker : Broker, new()
{
    private readonly TBroker _broker = new();
    private volatile string _state = "one";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(_broker.Missing is not null, _broker.Missing ?? "");
        await _broker.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _broker.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<LiveApp> StartMachineAsync(LiveTopics? topics = null)
    {
        var machine = await LiveApp.StartAsync(
            app => app.MapGet("/updates", (ILive live) => live.Stream(topics ?? "todos", () => DatastarEvent.PatchElements($"<p id=\"p\">{_state}</p>"))),
            build: builder =>
            {
                builder.Services.AddSingleton(TimeProvider.System);
                _broker.Use(builder.Services.AddDatastar().AddLive());
            });
        return machine;
    }

    private static Task ListensAsync(LiveApp machine, int times = 1) => machine.EventuallyAsync(() => machine.Log.Of("BackplaneConnected").Count >= times);

    [Fact]
    public async Task What_is_published_on_one_machine_reaches_the_streams_of_the_other()
    {
        await using var here = await StartMachineAsync();
        await using var there = await StartMachineAsync();
        await Task.WhenAll(ListensAsync(here), ListensAsync(there));
        using var near = await here.OpenAsync();
        using var far = await there.OpenAsync();
        await near.UntilAsync("one");
        await far.UntilAsync("one");

        _state = "two";
        await here.Live.PublishAsync("todos", Token);
        await near.UntilAsync("two");
        await far.UntilAsync("two");

        _state = "three";
        await there.Live.PublishAsync("todos", Token);
        await near.UntilAsync("three");
        await far.UntilAsync("three");
    }

    [Theory]
    [InlineData("it's \"quoted\"; DROP TABLE todos; --")]
    [InlineData("Überstunden/日本語/🚀")]
    [InlineData("with:colons:and\\slashes%00")]
    [InlineData("spaces  inside")]
    public async Task Names_of_all_sorts_arrive_as_they_are(string name)
    {
        await using var here = await StartMachineAsync(name);
        await using var there = await StartMachineAsync(name);
        await Task.WhenAll(ListensAsync(here), ListensAsync(there));
        using var far = await there.OpenAsync();
        await far.UntilAsync("one");
        _state = "two";
        await here.Live.PublishAsync(name, Token);
        await far.UntilAsync("two");
    }

    [Fact]
    public async Task The_longest_name_arrives()
    {
        var name = new string('語', 1000);
        await using var here = await StartMachineAsync(name);
        await using var there = await StartMachineAsync(name);
        await Task.WhenAll(ListensAsync(here), ListensAsync(there));
        using var far = await there.OpenAsync();
        await far.UntilAsync("one");
        _state = "two";
        await here.Live.PublishAsync(name, Token);
        await far.UntilAsync("two");
        Assert.Empty(here.Log.Of("PublishNotTold"));
    }

    [Fact]
    public async Task Nothing_is_missed_when_the_broker_dies_and_comes_back()
    {
        await using var here = await StartMachineAsync();
        await using var there = await StartMachineAsync();
        await Task.WhenAll(ListensAsync(here), ListensAsync(there));
        using var near = await here.OpenAsync();
        using var far = await there.OpenAsync();
        await near.UntilAsync("one");
        await far.UntilAsync("one");

        await _broker.DieAsync();
        _state = "two";
        await here.Live.PublishAsync("todos", Token);
        await near.UntilAsync("two");
        await there.EventuallyAsync(() => there.Log.Of("BackplaneLost").Count > 0);

        await _broker.StartAsync();
        await far.UntilAsync("two");
        await Task.WhenAll(ListensAsync(here, 2), ListensAsync(there, 2));
        _state = "three";
        await here.Live.PublishAsync("todos", Token);
        await far.UntilAsync("three");
        Assert.Empty(here.Log.Errors);
        Assert.Empty(there.Log.Errors);
    }

    [Fact]
    public async Task A_machine_starts_without_the_broker_and_finds_it_later()
    {
        await _broker.DieAsync();
        await using var here = await StartMachineAsync();
        using var near = await here.OpenAsync();
        await near.UntilAsync("one");
        await here.EventuallyAsync(() => here.Log.Of("BackplaneLost").Count > 0);
        _state = "two";
        await _broker.StartAsync();
        await near.UntilAsync("two");
    }

    [Fact]
    public async Task A_machine_stops_without_losing_anything()
    {
        await using var here = await StartMachineAsync();
        await ListensAsync(here);
        await here.StopAsync();
        Assert.Empty(here.Log.Of("BackplaneLost"));
    }

    [Fact]
    public async Task A_broker_that_hangs_holds_a_command_up_once_and_everything_is_caught_up_afterwards()
    {
        await using var here = await StartMachineAsync(["todos", "other"]);
        await using var there = await StartMachineAsync(["todos", "other"]);
        await Task.WhenAll(ListensAsync(here), ListensAsync(there));
        using var near = await here.OpenAsync();
        using var far = await there.OpenAsync();
        await near.UntilAsync("one");
        await far.UntilAsync("one");

        _broker.Freeze();
        try
        {
            _state = "two";
            var started = Stopwatch.GetTimestamp();
            await here.Live.PublishAsync(["todos", "other", .. Enumerable.Range(0, 40).Select(n => $"{n}")], Token);
            // Not to be late by more than a busy machine is: a second for each topic would be 42.
            Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.9, 20);
            await near.UntilAsync("two");
            started = Stopwatch.GetTimestamp();
            for (var i = 0; i < 40; i++)
                await here.Live.PublishAsync("todos", Token);
            Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
            Assert.Contains("within a second", Assert.Single(here.Log.Of("PublishNotTold")).Message, StringComparison.Ordinal);
        }
        finally
        {
            _broker.Thaw();
        }
        await far.UntilAsync("two");
        Assert.Empty(here.Log.Errors);
    }

    [Fact]
    public async Task Wrong_credentials_are_said_in_the_first_line_and_by_the_health_check()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapHealthChecks("/health"),
            build: builder =>
            {
                builder.Services.AddSingleton(TimeProvider.System);
                builder.Services.AddHealthChecks().AddDatastarLive();
                _broker.UseWrongly(builder.Services.AddDatastar().AddLive());
            });
        await app.EventuallyAsync(() => app.Log.Of("BackplaneLost").Count > 0);
        Assert.Matches("(?i)password|WRONGPASS|role \"stranger\" does not exist", app.Log.Of("BackplaneLost")[0].Message);
        var report = await app.Get<HealthCheckService>().CheckHealthAsync(Token);
        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Matches("(?i)password|WRONGPASS|stranger", report.Entries["datastar-live"].Description!);
        Assert.Equal("disconnected", report.Entries["datastar-live"].Data["backplane"]);
    }

    [Fact]
    public async Task The_health_check_follows_the_connection()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchSignals("{}"))),
            o => o.MaxStreams = 1,
            builder =>
            {
                builder.Services.AddSingleton(TimeProvider.System);
                builder.Services.AddHealthChecks().AddDatastarLive();
                _broker.Use(builder.Services.AddDatastar().AddLive());
            });
        await ListensAsync(app);
        using var stream = await app.OpenAsync();
        using var refused = await app.OpenAsync();
        var report = await app.Get<HealthCheckService>().CheckHealthAsync(Token);
        Assert.Equal(HealthStatus.Healthy, report.Status);
        var data = report.Entries["datastar-live"].Data;
        Assert.Equal((1, 1L, "connected"), (data["streams"], data["refused"], data["backplane"]));
        await _broker.DieAsync();
        await app.EventuallyAsync(() => app.Log.Of("BackplaneLost").Count > 0);
        Assert.Equal(HealthStatus.Unhealthy, (await app.Get<HealthCheckService>().CheckHealthAsync(Token)).Status);
    }

    [Fact]
    public async Task Streams_of_a_user_end_on_all_machines_also_on_one_that_was_cut_off()
    {
        Task<LiveApp> StartAsync() => LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\"></p>"))),
            o => o.UserKey = static http => http.Request.Query["user"],
            builder =>
            {
                builder.Services.AddSingleton(TimeProvider.System);
                _broker.Use(builder.Services.AddDatastar().AddLive());
            });
        await using var here = await StartAsync();
        await using var there = await StartAsync();
        await Task.WhenAll(ListensAsync(here), ListensAsync(there));
        using var ann = await there.OpenAsync("/updates?user=ann");
        using var ben = await there.OpenAsync("/updates?user=ben");
        using var cat = await there.OpenAsync("/updates?user=cat");
        await ann.UntilAsync("elements");
        await ben.UntilAsync("elements");
        await here.Live.EndUserAsync("ann", Token);
        await EndsAsync(ann);

        await _broker.DieAsync();
        await there.EventuallyAsync(() => there.Log.Of("BackplaneLost").Count > 0);
        await here.Live.EndUserAsync("ben", Token);
        await _broker.StartAsync();
        await EndsAsync(ben);
        Assert.Equal(2, there.Log.Of("StreamClosed").Count);
    }

    private static async Task EndsAsync(LiveReader stream)
    {
        while (await stream.NextAsync() is not null)
        {
        }
    }
}
