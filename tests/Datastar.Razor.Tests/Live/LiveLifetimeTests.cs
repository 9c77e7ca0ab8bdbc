using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Tests.Live;

public sealed class LiveLifetimeTests
{
    private static void Map(WebApplication app) => app.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchSignals(new Dictionary<string, int> { ["n"] = 1 })));

    [Fact]
    public async Task A_silent_stream_gets_a_comment_every_15_seconds()
    {
        await using var app = await LiveApp.StartAsync(Map);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("signals");
        for (var i = 0; i < 3; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(15));
            Assert.Equal(":", await stream.NextAsync());
        }
    }

    [Fact]
    public async Task A_heartbeat_waits_for_its_time_after_the_last_event()
    {
        await using var app = await LiveApp.StartAsync(Map, o => o.Heartbeat = TimeSpan.FromSeconds(10));
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("signals");
        app.Clock.Advance(TimeSpan.FromSeconds(9));
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await stream.UntilAsync("signals");
        app.Clock.Advance(TimeSpan.FromSeconds(9));
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        Assert.Contains("signals", await stream.NextAsync(), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(":", await stream.NextAsync());
    }

    [Fact]
    public async Task Streams_end_in_good_order_when_the_app_stops()
    {
        await using var app = await LiveApp.StartAsync(Map);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("signals");
        await app.StopAsync();
        Assert.Null(await stream.NextAsync());
        Assert.Equal("A live stream has ended: Shutdown.", Assert.Single(app.Log.Of("StreamClosed")).Message);
    }

    [Fact]
    public async Task An_app_that_is_stopping_opens_no_more_streams()
    {
        await using var app = await LiveApp.StartAsync(Map);
        app.Get<IHostApplicationLifetime>().StopApplication();
        using var stream = await app.OpenAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, stream.Response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_leaves_is_released()
    {
        await using var app = await LiveApp.StartAsync(Map, o => o.MaxStreams = 1);
        var stream = await app.OpenAsync();
        await stream.UntilAsync("signals");
        stream.Dispose();
        await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count > 0);
        Assert.Equal("A live stream has ended: ClientLeft.", app.Log.Of("StreamClosed")[0].Message);
        using var next = await app.OpenAsync();
        await next.UntilAsync("signals");
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task One_stream_too_many_is_answered_by_503_and_problem_details()
    {
        await using var app = await LiveApp.StartAsync(Map, o => o.MaxStreams = 2);
        using var first = await app.OpenAsync();
        using var second = await app.OpenAsync();
        using var third = await app.OpenAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.Response.StatusCode);
        Assert.Equal("application/problem+json", third.Response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await third.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Too many live streams.", problem.RootElement.GetProperty("title").GetString());
        await first.UntilAsync("signals");
    }

    [Fact]
    public async Task One_user_cannot_take_the_streams_of_the_others()
    {
        await using var app = await LiveApp.StartAsync(
            web =>
            {
                web.Use((context, next) =>
                {
                    if (context.Request.Query["user"] is [{ } user])
                        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user)], "test"));
                    return next();
                });
                Map(web);
            },
            o => o.MaxStreamsPerUser = 1);
        using var ann = await app.OpenAsync("/updates?user=ann");
        using var annAgain = await app.OpenAsync("/updates?user=ann");
        using var ben = await app.OpenAsync("/updates?user=ben");
        using var nobody = await app.OpenAsync();
        using var nobodyAgain = await app.OpenAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, annAgain.Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ben.Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, nobodyAgain.Response.StatusCode);

        ann.Dispose();
        await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count > 0);
        using var annLater = await app.OpenAsync("/updates?user=ann");
        Assert.Equal(HttpStatusCode.OK, annLater.Response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_takes_nothing_holds_nobody_up_and_is_given_up()
    {
        var markup = new string('x', 200_000);
        var number = 0;
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{number} {markup}</p>"))),
            build: b => b.WebHost.ConfigureKestrelForStalling());
        using var stalled = await ConnectAsync(app.Address);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync(">0 ");

        // Each publish is waited for by the other stream alone; together they are more than sockets and pipes can take.
        for (number = 1; number <= 100; number++)
        {
            await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
            await stream.UntilAsync($">{number} ");
        }
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count > 0);
        Assert.Equal("A live stream has ended: ClientStalled.", app.Log.Of("StreamClosed")[0].Message);
    }

    [Fact]
    public async Task A_client_is_given_up_in_its_time_however_long_the_heartbeat_is()
    {
        var markup = new string('x', 20_000_000);
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{markup}</p>"))),
            o => (o.Heartbeat, o.StalledAfter) = (TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(3)),
            b => b.WebHost.ConfigureKestrelForStalling());
        using var stalled = await ConnectAsync(app.Address);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("xxx");
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Empty(app.Log.Of("StreamClosed"));

        // The other client's stream may have begun a little later: far from the heartbeat yet.
        for (var second = 0; second < 30 && app.Log.Of("StreamClosed").Count == 0; second++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.Equal("A live stream has ended: ClientStalled.", Assert.Single(app.Log.Of("StreamClosed")).Message);
    }

    private static Task<LiveApp> StartWithOwnersAsync() => LiveApp.StartAsync(
        web => web.MapGet("/updates", (ILive live, string? user) => live.Stream("t", user, static user => DatastarEvent.PatchElements($"<p id=\"p\">{user}</p>"))),
        o =>
        {
            o.UserKey = static http => http.Request.Query["user"];
            o.SessionKey = static http => http.Request.Query["session"];
        });

    [Fact]
    public async Task The_streams_of_a_user_end_by_one_call_and_those_of_others_go_on()
    {
        await using var app = await StartWithOwnersAsync();
        using var first = await app.OpenAsync("/updates?user=ann");
        using var second = await app.OpenAsync("/updates?user=ann&session=1");
        using var other = await app.OpenAsync("/updates?user=ben&session=ann");
        using var nobody = await app.OpenAsync("/updates");
        foreach (var stream in new[] { first, second, other, nobody })
            await stream.UntilAsync("elements");
        await app.Live.EndUserAsync("ann", TestContext.Current.CancellationToken);
        Assert.Null(await first.NextAsync());
        Assert.Null(await second.NextAsync());
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await other.UntilAsync("ben");
        await nobody.UntilAsync("elements");
        Assert.All(app.Log.Of("StreamClosed"), line => Assert.Equal("A live stream has ended: Ended.", line.Message));
        using var again = await app.OpenAsync("/updates?user=ann");
        await again.UntilAsync("ann");
    }

    [Fact]
    public async Task The_streams_of_a_session_end_by_one_call_and_the_users_other_sessions_go_on()
    {
        await using var app = await StartWithOwnersAsync();
        var key = new string('s', 5000) + "\n\0/🚀";
        using var ended = await app.OpenAsync($"/updates?user=ann&session={Uri.EscapeDataString(key)}");
        using var other = await app.OpenAsync("/updates?user=ann&session=2");
        await ended.UntilAsync("ann");
        await other.UntilAsync("ann");
        await app.Live.EndSessionAsync("nobody's", TestContext.Current.CancellationToken);
        await app.Live.EndSessionAsync(key, TestContext.Current.CancellationToken);
        Assert.Null(await ended.NextAsync());
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await other.UntilAsync("ann");
        await Assert.ThrowsAsync<ArgumentNullException>("userKey", async () => await app.Live.EndUserAsync(null!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Each_stream_tells_its_client_a_wait_of_its_own()
    {
        await using var app = await LiveApp.StartAsync(Map);
        var waits = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            using var stream = await app.OpenAsync();
            await stream.UntilAsync("signals");
            waits.Add(stream.Retry!.Value);
        }
        Assert.All(waits, wait => Assert.InRange(wait, 1000, 4000));
        Assert.True(waits.Distinct().Count() > 10, string.Join(' ', waits));
    }

    [Fact]
    public async Task Each_refusal_is_an_answer_of_its_own()
    {
        await using var app = await LiveApp.StartAsync(Map, o => o.MaxStreams = 1, b => b.Services.AddProblemDetails(o =>
            o.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.Add("who", context.HttpContext.Request.Query["who"].ToString())));
        using var first = await app.OpenAsync();
        foreach (var who in new[] { "ann", "ben" })
        {
            using var refused = await app.OpenAsync($"/updates?who={who}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Response.StatusCode);
            Assert.Contains(who, await refused.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_slow_client_gets_the_latest_state_when_it_catches_up_and_not_all_before_it()
    {
        var markup = new string('x', 200_000);
        var number = 0;
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{number} {markup}</p>"))),
            build: b => b.WebHost.ConfigureKestrelForStalling());
        using var slow = await ConnectAsync(app.Address);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync(">0 ");
        for (number = 1; number < 100; number++)
        {
            await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
            await stream.UntilAsync($">{number} ");
        }
        number = 100;
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await stream.UntilAsync(">100 ");

        using var reader = new StreamReader(new NetworkStream(slow));
        var events = 0;
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            events += line.StartsWith("data: elements", StringComparison.Ordinal) ? 1 : 0;
            if (line.Contains(">100 ", StringComparison.Ordinal))
                break;
        }
        Assert.InRange(events, 1, 99);
    }

    [Fact]
    public async Task A_stalled_client_does_not_hold_up_the_end_of_the_app()
    {
        var markup = new string('x', 8_000_000);
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{markup}</p>"))),
            build: b => b.WebHost.ConfigureKestrelForStalling());
        using var stalled = await ConnectAsync(app.Address);
        using var stream = await app.OpenAsync();
        await stream.UntilAsync("xxx");
        var stopping = app.StopAsync();
        Assert.Null(await stream.NextAsync());
        while (!stopping.IsCompleted)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        await stopping;
        await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count == 2);
    }

    [Theory]
    [InlineData(15, 60, 1, 1, 0)]
    [InlineData(15, 60, 1, 1, 1, -1)]
    [InlineData(0, 60, 1, 1)]
    [InlineData(15, -5, 1, 1)]
    [InlineData(15, 60, 0, 1)]
    [InlineData(15, 60, 1, 0)]
    public async Task Settings_that_cannot_be_are_refused_at_start(int heartbeat, int stalled, int all, int user, int renderings = 1, int interval = 0) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => LiveApp.StartAsync(Map, o =>
        {
            o.Heartbeat = TimeSpan.FromSeconds(heartbeat);
            o.StalledAfter = TimeSpan.FromSeconds(stalled);
            o.MaxStreams = all;
            o.MaxStreamsPerUser = user;
            o.MaxRenderings = renderings;
            o.MinInterval = TimeSpan.FromSeconds(interval);
        }));

    /// <summary>Opens a stream and never reads from it.</summary>
    private static async Task<Socket> ConnectAsync(Uri address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024 };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync("GET /updates HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        return socket;
    }
}
