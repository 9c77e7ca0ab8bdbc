using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Live;

/// <summary>In an app that caches everything, event streams are neither stored nor waited for.</summary>
public sealed class LiveCachingTests
{
    private static int _patches;

    private static Task<LiveApp> StartAsync() => LiveApp.StartAsync(
        web =>
        {
            web.UseResponseCaching();
            web.UseOutputCache();
            web.MapGet("/updates", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\">live</p>")));
            web.MapGet("/maybe", IResult (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\">live</p>")));
            web.MapGet("/patch", () => Results.Datastar($"<p id=\"p\">{Interlocked.Increment(ref _patches)}</p>"));
            web.MapGet("/untyped", IResult () => Results.Datastar($"<p id=\"p\">{Interlocked.Increment(ref _patches)}</p>"));
            web.MapGet("/sse", async (ServerSentEventGenerator sse, CancellationToken ct) =>
                await sse.PatchElementsAsync($"<p id=\"p\">{Interlocked.Increment(ref _patches)}</p>", cancellationToken: ct));
            web.MapGet("/page", () => $"page {Interlocked.Increment(ref _patches)}");
            web.MapControllers();
        },
        build: b =>
        {
            b.Services.AddResponseCaching();
            b.Services.AddControllers().AddApplicationPart(typeof(LiveController).Assembly);
            b.Services.AddOutputCache(o => o.AddBasePolicy(policy => policy.Cache()));
        });

    [Theory]
    [InlineData("/updates", false)]
    [InlineData("/updates", true)]
    [InlineData("/maybe", true)]
    [InlineData("/live-controller", false)]
    public async Task Each_of_many_clients_gets_its_stream(string path, bool fromDatastar)
    {
        await using var app = await StartAsync();
        var streams = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.OpenAsync(path, request => Mark(request, fromDatastar))));
        foreach (var stream in streams)
            await stream.UntilAsync("elements");
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        foreach (var stream in streams)
        {
            await stream.UntilAsync("elements");
            stream.Dispose();
        }
    }

    [Theory]
    [InlineData("/patch")]
    [InlineData("/untyped")]
    [InlineData("/sse")]
    public async Task A_patch_is_made_anew_for_each_request(string path)
    {
        await using var app = await StartAsync();
        foreach (var fromDatastar in new[] { true, false })
        {
            var first = await ReadAsync(app, path, fromDatastar);
            Assert.NotEqual(first, await ReadAsync(app, path, fromDatastar));
        }
    }

    [Fact]
    public async Task Pages_are_cached_as_the_app_wants_it()
    {
        await using var app = await StartAsync();
        var first = await ReadAsync(app, "/page", fromDatastar: false);
        Assert.Equal(first, await ReadAsync(app, "/page", fromDatastar: false));
        Assert.NotEqual(first, await ReadAsync(app, "/page", fromDatastar: true));
    }

    private static async Task<string> ReadAsync(LiveApp app, string path, bool fromDatastar)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        Mark(request, fromDatastar);
        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static void Mark(HttpRequestMessage request, bool fromDatastar)
    {
        if (fromDatastar)
            request.Headers.Add("Datastar-Request", "true");
    }
}
