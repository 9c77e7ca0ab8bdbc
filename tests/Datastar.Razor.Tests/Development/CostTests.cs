using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Development;

/// <summary>What costs is warned of once for each place, and what does not is not.</summary>
public sealed class CostTests
{
    private static readonly string Large = $"<p id=\"target\">{new string('x', 120_000)}</p>";
    private static readonly string Half = $"<p id=\"target\">{new string('x', 60_000)}</p>";

    [Fact]
    public async Task A_large_event_is_warned_of_once()
    {
        await using var app = await DevelopmentApp.StartAsync(app => app.MapGet("/large", () => Results.Datastar(Large)));

        await AnswerTwiceAsync(app, "/large");

        Assert.Contains("has sent 120 kB, an event of HtmlFragment", Assert.Single(app.Logs.Alarms, IsOurs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_is_large_as_a_whole_is_warned_of_once()
    {
        await using var app = await DevelopmentApp.StartAsync(app => app.MapGet("/halves", () => Results.Datastar(DatastarEvent.PatchElements(Half), DatastarEvent.PatchElements(Half))));

        await AnswerTwiceAsync(app, "/halves");

        Assert.Contains("GET /halves has sent 120 kB, 2 events", Assert.Single(app.Logs.Alarms, IsOurs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_response_is_not()
    {
        await using var app = await DevelopmentApp.StartAsync(app => app.MapGet("/half", () => Results.Datastar(Half)));

        await AnswerTwiceAsync(app, "/half");

        Assert.DoesNotContain(app.Logs.Alarms, IsOurs);
    }

    [Fact]
    public async Task A_live_stream_that_has_sent_much_in_small_events_is_not()
    {
        var sent = 0;
        await using var app = await LiveAsync(app => app.MapGet("/live", (ILive live) => live.Stream("sizes", () => DatastarEvent.PatchElements(Half + sent))));
        using (var response = await OpenAsync(app, "/live"))
        {
            await using var stream = await response.Content.ReadAsStreamAsync();
            using var reader = new StreamReader(stream);
            await UntilAsync(reader, "</p>0");
            sent = 1;
            await app.Services.GetRequiredService<ILive>().PublishAsync("sizes");
            await UntilAsync(reader, "</p>1");
        }
        await app.StopAsync().WaitAsync(TestApp.Patience);

        await app.Logs.UntilAsync("GET /live was answered");
        Assert.DoesNotContain(app.Logs.Alarms, line => line.Contains("kB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_events_a_second_than_a_page_shows_are_warned_of_once()
    {
        await using var app = await DevelopmentApp.StartAsync(app => app.MapGet("/fast", async (ServerSentEventGenerator sse) =>
        {
            for (var i = 0; i < 500; i++)
                await sse.PatchSignalsAsync(new { i });
        }));

        await AnswerTwiceAsync(app, "/fast");

        Assert.Contains("AtMostEvery", Assert.Single(app.Logs.Alarms, line => line.Contains("events a second", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_view_that_no_two_streams_can_share_is_warned_of_once_be_it_one_page_that_is_loaded_again()
    {
        await using var app = await LiveAsync(app => app.MapGet("/live", (ILive live, HttpContext http) => live.Stream("alone", () => DatastarEvent.PatchElements($"<p id=\"p\">{http.Request.Path}</p>"))));

        for (var i = 0; i < 3; i++)
            await FirstEventAsync(app, "/live");

        Assert.Contains("viewKey:", Assert.Single(app.Logs.Alarms, line => line.Contains("the live view of alone", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/shared")]
    [InlineData("/keyed")]
    [InlineData("/each?user=")]
    [InlineData("/topics?user=")]
    public async Task Live_views_that_are_shared_or_are_of_one_user_each_are_not(string path)
    {
        await using var app = await LiveAsync(app =>
        {
            app.MapGet("/shared", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\">all</p>")));
            app.MapGet("/keyed", (ILive live, HttpContext http) => live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{http.Request.Path}</p>"), viewKey: "path"));
            app.MapGet("/each", (ILive live, string user) => live.Stream("t", user, static user => DatastarEvent.PatchElements($"<p id=\"p\">{user}</p>")));
            app.MapGet("/topics", (ILive live, string user) => live.Stream(LiveTopic.Of<CostTests>().For(user), () => DatastarEvent.PatchElements($"<p id=\"p\">{user}</p>")));
        });

        for (var i = 0; i < 3; i++)
            await FirstEventAsync(app, path.EndsWith('=') ? path + i : path);

        Assert.DoesNotContain(app.Logs.Alarms, IsOurs);
    }

    // Kestrel warns too, of a machine that is busy.
    private static bool IsOurs(string line) => line.Contains("Datastar.Razor.Development", StringComparison.Ordinal);

    private static Task<TestApp> LiveAsync(Action<WebApplication> map) => DevelopmentApp.StartAsync(map, builder => builder.Services.AddDatastar().AddLive());

    private static async Task AnswerTwiceAsync(TestApp app, string path)
    {
        for (var i = 0; i < 2; i++)
        {
            using var response = await OpenAsync(app, path);
            await response.Content.ReadAsStringAsync();
        }
        await app.Logs.UntilAsync($"GET {path} was answered", count: 2);
    }

    private static async Task FirstEventAsync(TestApp app, string path)
    {
        using var response = await OpenAsync(app, path);
        await using var stream = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(stream);
        await UntilAsync(reader, "</p>");
    }

    private static async Task UntilAsync(StreamReader reader, string text)
    {
        using var patience = new CancellationTokenSource(TestApp.Patience);
        while (await reader.ReadLineAsync(patience.Token) is var line && line?.Contains(text, StringComparison.Ordinal) is not true)
            Assert.NotNull(line);
    }

    private static Task<HttpResponseMessage> OpenAsync(TestApp app, string path) =>
        app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Datastar-Request", "true" } } }, HttpCompletionOption.ResponseHeadersRead);
}
