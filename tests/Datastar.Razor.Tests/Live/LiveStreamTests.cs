using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Live;

public sealed class LiveStreamTests
{
    private sealed class Store
    {
        public volatile string State = "one";

        public int Renders;

        public DatastarEvent Render()
        {
            Interlocked.Increment(ref Renders);
            return DatastarEvent.PatchElements($"<p id=\"state\">{State}</p>");
        }
    }

    private static void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton<Store>();

    private static void MapExample(WebApplication app)
    {
        app.MapGet("/updates", (ILive live, Store store) => live.Stream("todos", store, static store => store.Render()));
        app.MapPost("/todos/{state}", async (string state, ILive live, Store store) =>
        {
            store.State = state;
            await live.PublishAsync("todos");
            return Results.NoContent();
        });
    }

    [Fact]
    public async Task A_stream_begins_with_the_current_state_and_goes_on_with_published_ones()
    {
        await using var app = await LiveApp.StartAsync(MapExample, build: Add);
        using var stream = await app.OpenAsync();

        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal("event: datastar-patch-elements\ndata: elements <p id=\"state\">one</p>", await stream.NextAsync());

        using var answer = await app.Client.PostAsync(new Uri("/todos/two", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(StatusCodes.Status204NoContent, (int)answer.StatusCode);
        Assert.Equal("event: datastar-patch-elements\ndata: elements <p id=\"state\">two</p>", await stream.NextAsync());
    }

    [Fact]
    public async Task A_further_stream_gets_the_state_of_now_even_if_nothing_was_published()
    {
        await using var app = await LiveApp.StartAsync(MapExample, build: Add);
        using var first = await app.OpenAsync();
        await first.UntilAsync("one");
        app.Get<Store>().State = "changed behind our back";
        using var second = await app.OpenAsync();
        Assert.Contains("changed behind our back", await second.NextAsync(), StringComparison.Ordinal);
        // And those who have followed longer are not left with the old one.
        Assert.Contains("changed behind our back", await first.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_stream_sends_nothing_to_the_others_when_nothing_has_changed()
    {
        await using var app = await LiveApp.StartAsync(MapExample, build: Add);
        using var first = await app.OpenAsync();
        await first.UntilAsync("one");
        using var second = await app.OpenAsync();
        await second.UntilAsync("one");
        app.Get<Store>().State = "two";
        await app.Live.PublishAsync("todos", TestContext.Current.CancellationToken);
        Assert.Contains("two", await first.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publish_without_a_change_is_sent_all_the_same()
    {
        await using var app = await LiveApp.StartAsync(MapExample, build: Add);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("one");
        await app.Live.PublishAsync("todos", TestContext.Current.CancellationToken);
        await stream.UntilAsync("one");
    }

    [Fact]
    public async Task Many_streams_of_one_view_cost_one_rendering()
    {
        await using var app = await LiveApp.StartAsync(MapExample, build: Add);
        var streams = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.OpenAsync()));
        foreach (var stream in streams)
            await stream.UntilAsync("one");
        var store = app.Get<Store>();
        var before = store.Renders;

        store.State = "two";
        await app.Live.PublishAsync("todos", TestContext.Current.CancellationToken);
        foreach (var stream in streams)
        {
            await stream.UntilAsync("two");
            stream.Dispose();
        }
        Assert.Equal(before + 1, store.Renders);
    }

    [Fact]
    public async Task Publishes_that_come_while_a_view_is_rendered_are_served_by_one_more_rendering()
    {
        using var entered = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        var renders = 0;
        var state = 0;
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/updates", (ILive live) => live.Stream("t", async (_, ct) =>
        {
            var seen = state;
            Interlocked.Increment(ref renders);
            entered.Release();
            await go.WaitAsync(ct);
            return DatastarEvent.PatchElements($"<p id=\"s\">{seen}</p>");
        })));
        using var stream = await app.OpenAsync();
        await entered.WaitAsync(TestContext.Current.CancellationToken);
        for (state = 1; state < 100; state++)
            await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        state = 100;
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        go.Release(10);
        await stream.UntilAsync(">100<");
        Assert.Equal(2, renders);
    }

    [Fact]
    public async Task A_stream_follows_several_topics()
    {
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/updates", (ILive live, Store store) => live.Stream(["a", LiveTopic.Of<Store>()], store.Render)), build: Add);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("one");
        app.Get<Store>().State = "two";
        await app.Live.PublishAsync("a", TestContext.Current.CancellationToken);
        await stream.UntilAsync("two");
        app.Get<Store>().State = "three";
        await app.Live.PublishAsync(LiveTopic.Of<Store>(), TestContext.Current.CancellationToken);
        await stream.UntilAsync("three");
    }

    [Fact]
    public async Task A_stream_carries_several_views()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates/{user}", (string user, ILive live, Store store) => live
                .Stream("a", () => store.Render())
                .And(new LiveTopic("inbox").For(user), () => DatastarEvent.PatchSignals(new Dictionary<string, string> { ["of"] = user }))),
            build: Add);
        using var stream = await app.OpenAsync("/updates/ann");
        var first = await stream.NextAsync() + await stream.NextAsync();
        Assert.Contains("one", first, StringComparison.Ordinal);
        Assert.Contains("data: signals {\"of\":\"ann\"}", first, StringComparison.Ordinal);
        await app.Live.PublishAsync(new LiveTopic("inbox").For("ben"), TestContext.Current.CancellationToken);
        await app.Live.PublishAsync(new LiveTopic("inbox").For("ann"), TestContext.Current.CancellationToken);
        Assert.Contains("ann", await stream.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rendering_that_throws_is_logged_once_and_the_streams_live_on()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live, Store store) => live.Stream("todos", store, static store => store.State == "bad" ? throw new InvalidOperationException("no") : store.Render())),
            build: Add);
        var streams = await Task.WhenAll(app.OpenAsync(), app.OpenAsync(), app.OpenAsync());
        foreach (var stream in streams)
            await stream.UntilAsync("one");
        app.Get<Store>().State = "bad";
        await app.Live.PublishAsync("todos", TestContext.Current.CancellationToken);
        await app.EventuallyAsync(() => app.Log.Of("RenderFailed").Count > 0);
        app.Get<Store>().State = "good";
        await app.Live.PublishAsync("todos", TestContext.Current.CancellationToken);
        foreach (var stream in streams)
        {
            Assert.Contains("good", await stream.NextAsync(), StringComparison.Ordinal);
            stream.Dispose();
        }
        var line = Assert.Single(app.Log.Of("RenderFailed"));
        Assert.Equal("no", line.Exception?.Message);
        Assert.Contains("todos", line.Message, StringComparison.Ordinal);
        Assert.Single(app.Log.Errors);
    }

    [Fact]
    public async Task A_view_that_cannot_be_rendered_at_first_comes_with_the_next_publish()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live, Store store) => live.Stream("todos", store, static store => store.State == "one" ? null! : store.Render())), build: Add);
        using var stream = await app.OpenAsync();
        await app.EventuallyAsync(() => app.Log.Of("RenderFailed").Count > 0);
        app.Get<Store>().State = "two";
        await app.Live.PublishAsync("todos", TestContext.Current.CancellationToken);
        Assert.Contains("two", await stream.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rendering_has_services_of_a_scope_of_its_own_and_slices_none_of_a_request()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live, IHttpContextAccessor accessor) => live.Stream("t", (services, _) =>
                new(DatastarEvent.PatchSignals(new Dictionary<string, object>
                {
                    ["scope"] = services.GetRequiredService<ScopeId>().Id,
                    ["request"] = accessor.HttpContext is not null,
                })))),
            build: b => b.Services.AddScoped<ScopeId>().AddHttpContextAccessor());
        using var stream = await app.OpenAsync();
        var first = await stream.NextAsync();
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        Assert.NotEqual(first, await stream.NextAsync());
        Assert.Contains("\"request\":false", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_of_MVC_returns_a_stream_too()
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapControllers(), build: b => b.Services.AddControllers().AddApplicationPart(typeof(LiveController).Assembly));
        using var stream = await app.OpenAsync("/live-controller");
        await stream.UntilAsync("from MVC");
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await stream.UntilAsync("from MVC");
    }

    private sealed class ScopeId
    {
        public Guid Id { get; } = Guid.NewGuid();
    }
}
