using Microsoft.AspNetCore.Builder;

namespace Datastar.Razor.Tests.Live;

/// <summary>A view that cannot be rendered is tried again, and nobody is shown a state from before he came.</summary>
public sealed class LiveFailureTests
{
    private sealed class View
    {
        public volatile bool Fails;
        public volatile string Text = "one";
        public int Renders;

        public DatastarEvent Render()
        {
            var text = Text;
            Interlocked.Increment(ref Renders);
            return Fails ? throw new InvalidOperationException("no database") : DatastarEvent.PatchElements($"<p id=\"p\">{text}</p>");
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<LiveApp> StartAsync(View view, Action<LiveOptions>? configure = null) =>
        LiveApp.StartAsync(web => web.MapGet("/updates", (ILive live) => live.Stream("t", view.Render)), configure);

    private static Task RenderedAsync(LiveApp app, View view, int times) => app.EventuallyAsync(() => view.Renders >= times);

    private static async Task AdvanceUntilAsync(LiveApp app, Func<bool> condition)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 3000, "It never happened.");
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Token);
        }
    }

    [Fact]
    public async Task A_view_that_failed_on_the_last_publish_shows_the_state_once_it_can()
    {
        var view = new View();
        await using var app = await StartAsync(view);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("one");
        (view.Fails, view.Text) = (true, "two");
        await app.Live.PublishAsync("t", Token);
        await RenderedAsync(app, view, 2);
        view.Fails = false;
        await AdvanceUntilAsync(app, () => view.Renders >= 3);
        Assert.Contains("two", await stream.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_failed_when_its_page_came_is_shown_without_a_publish()
    {
        var view = new View { Fails = true };
        await using var app = await StartAsync(view);
        using var stream = await app.OpenAsync();
        await RenderedAsync(app, view, 1);
        view.Fails = false;
        await AdvanceUntilAsync(app, () => view.Renders >= 2);
        Assert.Contains("one", await stream.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_waits_grow_from_half_a_second_to_thirty()
    {
        var view = new View { Fails = true };
        await using var app = await StartAsync(view, o => o.Heartbeat = Timeout.InfiniteTimeSpan);
        using var stream = await app.OpenAsync();
        await RenderedAsync(app, view, 1);
        var waits = new List<double>();
        for (var failures = 1; failures <= 9; failures++)
        {
            var waited = 0.0;
            // Real time passes only so that the tasks get to run.
            for (; view.Renders == failures && waited < 100; waited += 0.25)
            {
                await Task.Delay(2, Token);
                app.Clock.Advance(TimeSpan.FromSeconds(0.25));
            }
            await RenderedAsync(app, view, failures + 1);
            waits.Add(waited);
        }
        Assert.InRange(waits[0], 0.5, 2);
        Assert.True(waits[^1] is > 20 and < 33, $"{waits[^1]}");
        Assert.True(waits[4] > waits[0] && waits[^1] > waits[4], string.Join(' ', waits));
    }

    [Fact]
    public async Task Who_comes_after_a_right_was_revoked_is_shown_nothing_from_before()
    {
        var view = new View();
        await using var app = await StartAsync(view);
        using var first = await app.OpenAsync();
        await first.UntilAsync("one");
        (view.Fails, view.Text) = (true, "two");
        using var second = await app.OpenAsync();
        await RenderedAsync(app, view, 2);
        view.Fails = false;
        await AdvanceUntilAsync(app, () => view.Renders >= 3);
        Assert.Contains("two", await second.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_it_once_and_then_that_it_is_over()
    {
        var view = new View { Fails = true };
        await using var app = await StartAsync(view);
        using var stream = await app.OpenAsync();
        await AdvanceUntilAsync(app, () => view.Renders >= 5);
        Assert.Single(app.Log.Of("RenderFailed"));
        Assert.Equal("no database", app.Log.Of("RenderFailed")[0].Exception?.Message);
        view.Fails = false;
        await AdvanceUntilAsync(app, () => app.Log.Of("RenderRecovered").Count > 0);
        await stream.UntilAsync("one");
        Assert.Single(app.Log.Of("RenderFailed"));
        view.Fails = true;
        await app.Live.PublishAsync("t", Token);
        await app.EventuallyAsync(() => app.Log.Of("RenderFailed").Count == 2);
    }

    [Fact]
    public async Task Pages_are_told_of_a_failure_once_also_those_that_come_later_and_get_the_state_again_when_it_is_over()
    {
        var view = new View();
        await using var app = await StartAsync(view, o => o.OnRenderError = static failure => DatastarEvent.PatchElements($"<p id=\"error\">{failure.Message}</p>"));
        using var first = await app.OpenAsync();
        await first.UntilAsync("one");
        view.Fails = true;
        await app.Live.PublishAsync("t", Token);
        Assert.Contains("no database", await first.NextAsync(), StringComparison.Ordinal);
        using var second = await app.OpenAsync();
        Assert.Contains("no database", await second.NextAsync(), StringComparison.Ordinal);
        await AdvanceUntilAsync(app, () => view.Renders >= 4);
        view.Fails = false;
        await app.Live.PublishAsync("t", Token);
        Assert.Contains("one", await SkipCommentsAsync(first), StringComparison.Ordinal);
        Assert.Contains("one", await SkipCommentsAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hook_that_fails_or_has_nothing_to_say_changes_nothing()
    {
        var view = new View { Fails = true };
        await using var app = await StartAsync(view, o => o.OnRenderError = _ => view.Text == "one" ? throw new FormatException("hook") : null);
        using var stream = await app.OpenAsync();
        await app.EventuallyAsync(() => app.Log.Of("RenderErrorHookFailed").Count > 0);
        view.Fails = false;
        await app.Live.PublishAsync("t", Token);
        await stream.UntilAsync("one");
        (view.Fails, view.Text) = (true, "two");
        await app.Live.PublishAsync("t", Token);
        await app.EventuallyAsync(() => app.Log.Of("RenderFailed").Count == 2);
        view.Fails = false;
        await app.Live.PublishAsync("t", Token);
        Assert.Contains("two", await stream.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_tried_for_when_nobody_waits()
    {
        var view = new View { Fails = true };
        await using var app = await StartAsync(view);
        using (await app.OpenAsync())
            await RenderedAsync(app, view, 1);
        await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count > 0);
        var before = view.Renders;
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Task.Delay(50, Token);
        Assert.Equal(before, view.Renders);
    }

    private static async Task<string?> SkipCommentsAsync(LiveReader stream)
    {
        string? block;
        do
            block = await stream.NextAsync();
        while (block == ":");
        return block;
    }
}
