using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Datastar.Razor.Development;
using Datastar.Razor.Tests.Development.Slices;
using Datastar.Razor.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Datastar.Razor.Tests.Development;

public sealed partial class ServerTests
{
    private const string Prefix = "/_datastar/development/";

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_of_Development_there_is_nothing_of_it(string environment)
    {
        await using var app = await DevelopmentApp.StartAsync(environment: environment);

        var html = await app.Client.GetStringAsync("/faults");
        Assert.DoesNotContain("_datastar", html, StringComparison.Ordinal);
        foreach (var name in new[] { "page", "explain", "live", "morphed", "requests/x" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(Prefix + name)).StatusCode);
        using var answer = await SendAsync(app, "/patched");
        Assert.False(answer.Headers.Contains("Datastar-Trace"));
        using var failed = await SendAsync(app, "/thrown");
        Assert.DoesNotContain("door", await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_can_do_without_it_by_code_and_by_configuration()
    {
        await using var app = await DevelopmentApp.StartAsync(configure: builder => builder.Configuration["Datastar:Development"] = "false");

        Assert.DoesNotContain("_datastar", await app.Client.GetStringAsync("/faults"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_gets_one_script_after_the_client_whose_address_changes_with_its_content()
    {
        await using var app = await DevelopmentApp.StartAsync();

        var scripts = new HtmlParser().ParseDocument(await app.Client.GetStringAsync("/faults")).QuerySelectorAll("script").Select(script => script.GetAttribute("src")!).ToList();
        Assert.Equal("/datastar.js", scripts[0]);
        Assert.Matches("^/_datastar/development/[0-9a-f]{10}[.]js$", Assert.Single(scripts.Skip(1)));
        using var script = await app.Client.GetAsync(scripts[1]);

        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", script.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 1000, 25_000);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(Prefix + "0000000000.js")).StatusCode);
    }

    [Fact]
    public async Task The_script_carries_the_nonce_and_the_path_base()
    {
        await using var app = await DevelopmentApp.StartAsync(app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.UseDatastarContentSecurityPolicy();
            app.MapGet("/based", () => LivePage.Create(new Edited()));
        });

        var scripts = new HtmlParser().ParseDocument(await app.Client.GetStringAsync("/base/based")).QuerySelectorAll("script");

        Assert.StartsWith("/base" + Prefix, scripts[1].GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(scripts[0].GetAttribute("nonce"), scripts[1].GetAttribute("nonce"));
        Assert.NotNull(scripts[1].GetAttribute("nonce"));
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(scripts[1].GetAttribute("src"))).StatusCode);
    }

    [Fact]
    public async Task A_request_is_told_by_its_trace_what_its_events_were_made_from()
    {
        await using var app = await DevelopmentApp.StartAsync(app => app.MapGet("/several", () => Results.Datastar(
            DatastarEvent.PatchElements(ThrowingSlice.Create([1, 2, 3, 4])), DatastarEvent.PatchSignals(new { busy = true }))));

        using var answer = await SendAsync(app, "/several");
        await answer.Content.ReadAsStringAsync();
        var trace = await app.Client.GetFromJsonAsync<JsonElement>(Prefix + "requests/" + answer.Headers.GetValues("Datastar-Trace").Single());

        Assert.Equal("HTTP: GET /several", trace.GetProperty("endpoint").GetString());
        var events = trace.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(2, events.Count);
        Assert.EndsWith("ThrowingSlice", events[0].GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.True(events[0].GetProperty("ms").GetDouble() > 0);
    }

    [Fact]
    public async Task The_log_has_one_line_for_each_answered_request()
    {
        await using var app = await DevelopmentApp.StartAsync();

        await (await SendAsync(app, "/patched")).Content.ReadAsStringAsync();
        var lines = await app.Logs.UntilAsync("was answered with");

        const string Category = "Debug Datastar.Razor.Development: ";
        Assert.StartsWith(Category, Assert.Single(lines), StringComparison.Ordinal);
        Assert.Matches(Answered(), lines[0][Category.Length..]);
        Assert.Single(await File.ReadAllLinesAsync(Repository.Path("docs", "development.md")), Answered().IsMatch);
    }

    [Fact]
    public async Task Nonsense_from_a_page_is_no_failure()
    {
        await using var app = await DevelopmentApp.StartAsync();

        foreach (var (body, status) in new[] { ("", HttpStatusCode.BadRequest), ("{", HttpStatusCode.BadRequest), ("[]", HttpStatusCode.OK), ("null", HttpStatusCode.OK), ("""{"kind":5}""", HttpStatusCode.OK), ("""{"kind":"error","message":"x"}""", HttpStatusCode.OK), ("""{"kind":"attributes","names":[1,"data-","data-a:","data-text__"]}""", HttpStatusCode.OK) })
        {
            using var answer = await app.Client.PostAsync(Prefix + "explain", new StringContent(body));
            Assert.Equal((body, status), (body, answer.StatusCode));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(Prefix + "requests/none")).StatusCode);
        Assert.DoesNotContain(app.Logs.Alarms, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_pages_do_not_hold_up_the_end_of_the_app()
    {
        await using var app = await DevelopmentApp.StartAsync();
        using var page = await app.OpenAsync(Prefix + "page");
        await using var stream = await page.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.Equal("retry: 500", await reader.ReadLineAsync(TestContext.Current.CancellationToken));

        await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Eight_changes_at_once_are_told_to_every_page_at_least_once()
    {
        await using var app = await DevelopmentApp.StartAsync();
        var pages = app.Services.GetRequiredService<OpenPages>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = pages.ListenAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var second = pages.ListenAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var (one, two) = (first.MoveNextAsync().AsTask(), second.MoveNextAsync().AsTask());

        Parallel.For(0, 8, _ => HotReload.UpdateApplication(null));

        Assert.True(await one.WaitAsync(TimeSpan.FromSeconds(30), stop.Token) && await two.WaitAsync(TimeSpan.FromSeconds(30), stop.Token));
        Assert.Equal("codecode", first.Current + second.Current);
        await stop.CancelAsync();
        Assert.False(await first.MoveNextAsync());
        Assert.False(await second.MoveNextAsync());
    }

    [Fact]
    public async Task Endpoints_that_have_become_others_are_told_to_open_pages()
    {
        using var endpoints = new ChangingEndpoints();
        await using var app = await DevelopmentApp.StartAsync(app => ((IEndpointRouteBuilder)app).DataSources.Add(endpoints));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var page = app.Services.GetRequiredService<OpenPages>().ListenAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var told = page.MoveNextAsync().AsTask();

        endpoints.Change();

        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(30), stop.Token));
        Assert.Equal("code", page.Current);
    }

    private static Task<HttpResponseMessage> SendAsync(TestApp app, string path) =>
        app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Datastar-Request", "true" } } });

    [GeneratedRegex(@"^GET (/\w+) was answered with 200 by HTTP: GET \1 in [\d.]+ ms: \d+ bytes, 1 events: \w+ in [\d.]+ ms$")]
    private static partial Regex Answered();

    private sealed class ChangingEndpoints : EndpointDataSource, IDisposable
    {
        private CancellationTokenSource _source = new();

        public override IReadOnlyList<Endpoint> Endpoints => [];

        public override IChangeToken GetChangeToken() => new CancellationChangeToken(_source.Token);

        public void Change()
        {
            using var before = Interlocked.Exchange(ref _source, new());
            before.Cancel();
        }

        public void Dispose() => _source.Dispose();
    }
}
