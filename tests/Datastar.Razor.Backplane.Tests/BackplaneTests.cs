using Datastar.Razor.Tests.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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
}
