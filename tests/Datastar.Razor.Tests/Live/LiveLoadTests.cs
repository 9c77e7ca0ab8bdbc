using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;

namespace Datastar.Razor.Tests.Live;

/// <summary>How many views are rendered at a time, and how often.</summary>
public sealed class LiveLoadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_storm_of_views_is_rendered_a_few_at_a_time_and_every_page_gets_its_own()
    {
        int running = 0, most = 0;
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/{user:int}", (int user, ILive live) => live.Stream("t", user, async (user, _, ct) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Delay(1, ct);
            Interlocked.Decrement(ref running);
            return DatastarEvent.PatchElements($"<p id=\"p\">user {user}.</p>");
        })), o => o.MaxRenderings = 3);
        var streams = await Task.WhenAll(Enumerable.Range(0, 100).Select(user => app.OpenAsync($"/{user}")));
        for (var user = 0; user < streams.Length; user++)
        {
            await streams[user].UntilAsync($"user {user}.");
            streams[user].Dispose();
        }
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_view_that_is_published_all_the_time_does_not_keep_the_others_out()
    {
        await using var app = await LiveApp.StartAsync(web =>
        {
            web.MapGet("/busy", (ILive live) => live.Stream("busy", async (_, _) =>
            {
                await live.PublishAsync("busy", CancellationToken.None);
                return DatastarEvent.PatchElements("<p id=\"p\">busy</p>");
            }));
            web.MapGet("/calm", (ILive live) => live.Stream("calm", static () => DatastarEvent.PatchElements("<p id=\"p\">calm</p>")));
        }, o => o.MaxRenderings = 1);
        using var busy = await app.OpenAsync("/busy");
        await busy.UntilAsync("busy");
        using var calm = await app.OpenAsync("/calm");
        await calm.UntilAsync("calm");
    }

    [Fact]
    public async Task A_page_that_leaves_while_it_waits_for_its_turn_waits_no_longer()
    {
        using var go = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        await using var app = await LiveApp.StartAsync(web =>
        {
            web.MapGet("/slow", (ILive live) => live.Stream("t", async (_, _) =>
            {
                entered.Release();
                await go.WaitAsync(CancellationToken.None);
                return DatastarEvent.PatchElements("<p id=\"p\">slow</p>");
            }));
            web.MapGet("/other", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\">other</p>")));
        }, o => o.MaxRenderings = 1);
        using var slow = await app.OpenAsync("/slow");
        await entered.WaitAsync(Token);
        (await app.OpenAsync("/other")).Dispose();
        await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count > 0);
        go.Release();
        await slow.UntilAsync("slow");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_fast_topic_renders_at_most_once_per_interval_and_the_latest_state_wins(bool ofView)
    {
        var renders = new ConcurrentQueue<int>();
        var state = 0;
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/updates", (ILive live) =>
        {
            var result = live.Stream("t", () =>
            {
                renders.Enqueue(state);
                return DatastarEvent.PatchElements($"<p id=\"p\">{state}.</p>");
            });
            return ofView ? result.AtMostEvery(TimeSpan.FromMilliseconds(50)) : result;
        }), o => o.MinInterval = ofView ? TimeSpan.Zero : TimeSpan.FromMilliseconds(50));
        using var stream = await app.OpenAsync();
        await stream.UntilAsync(">0.");
        for (state = 1; state < 100; state++)
            await app.Live.PublishAsync("t", Token);
        state = 100;
        await app.Live.PublishAsync("t", Token);
        app.Clock.Advance(TimeSpan.FromMilliseconds(49));
        Assert.Equal(0, Assert.Single(renders));
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await stream.UntilAsync(">100.");
        Assert.Equal([0, 100], renders);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2 * 86_400)]
    public async Task An_interval_that_cannot_be_is_refused(int seconds)
    {
        await using var app = await LiveApp.StartAsync(static _ => { });
        var result = app.Live.Stream("t", static () => DatastarEvent.PatchSignals("{}"));
        Assert.Throws<ArgumentOutOfRangeException>("interval", () => result.AtMostEvery(TimeSpan.FromSeconds(seconds)));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value)
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
