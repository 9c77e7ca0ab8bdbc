using System.Collections.Concurrent;
using System.Text.Json;
using Datastar.Razor.Tests.Security.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Security;

public sealed class ChromiumTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    // The client of the tests may be older than data-nonce; it compiles with the Function constructor then.
    private const string Policy = "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; object-src 'none'; base-uri 'none'";

    // What HTML and UTF-8 cannot carry.
    private static readonly string[] Texts = [.. HostileText.All.Where(text => !text.Contains('\0') && HostileText.WellFormed(text) == text)];

    private readonly ConcurrentQueue<string> _console = new();

    [Fact]
    public async Task Hostile_text_is_shown_and_never_runs_in_any_place_of_a_page()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync(app =>
        {
            app.MapGet("/", () => HostilePage.Create(Texts));
            app.MapGet("/patches", () => Results.Datastar(Patches()));
        });

        var page = await chromium.OpenAsync(app, "/", Listen);
        await WaitAsync(page, "document.querySelector('#done').textContent === 'yes'");

        Assert.Null(await page.EvaluateAsync("window.hacked ?? null"));
        await AssertTextsAsync(page, "[...document.querySelectorAll('#texts > li')].map(li => li.textContent)");
        await AssertTextsAsync(page, "[...document.querySelectorAll('#texts > li')].map(li => li.title)");
        await AssertTextsAsync(page, "[...document.querySelectorAll('#texts > li')].map(li => li.lang)");
        await AssertTextsAsync(page, "[...document.querySelectorAll('#texts > li')].map(li => li.seen)");
        await AssertTextsAsync(page, "document.querySelector('#signals').all");
        await AssertTextsAsync(page, "[...document.querySelectorAll('#plain > li')].map(li => li.textContent)");
        await AssertTextsAsync(page, "[...document.querySelectorAll('#plain > li')].filter(li => li.style.display !== 'none').map(li => li.title)");
        await AssertTextsAsync(page, "[...document.querySelectorAll('#patched > li')].map(li => li.textContent)");
        await AssertTextsAsync(page, "[...document.querySelectorAll('#patched > li')].map(li => li.title)");
        await AssertTextsAsync(page, "window.logged");
        await AssertTextsAsync(page, "window.dispatched");
        Assert.Equal(Texts.Length, await page.EvaluateAsync<int>("new URL(location).searchParams.size"));
    }

    [Fact]
    public async Task Hostile_signals_are_shown_and_never_run()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync(app =>
        {
            app.MapGet("/", () => HostilePage.Create(["x"]));
            app.MapGet("/patches", () => Results.Datastar(SignalPatches()));
        });

        var page = await chromium.OpenAsync(app, "/", Listen);
        await WaitAsync(page, "document.querySelector('#done').textContent === 'yes'");

        Assert.Null(await page.EvaluateAsync("window.hacked ?? null"));
        await AssertTextsAsync(page, "window.signals");
    }

    [Fact]
    public async Task A_strict_policy_with_a_nonce_lets_the_client_work_and_nothing_else()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync(app =>
        {
            app.UseDatastarContentSecurityPolicy(Policy);
            app.MapGet("/", () => StrictPage.Create());
            app.MapGet("/patch", (string nonce) => Results.Datastar(
                DatastarEvent.ExecuteScript("window.signed = true", new() { Attributes = new Dictionary<string, string?> { ["nonce"] = nonce } }),
                DatastarEvent.ExecuteScript("window.hacked = 5", new() { Attributes = new Dictionary<string, string?> { ["nonce"] = "wrong" } }),
                DatastarEvent.PatchElements("""<p id="patched">patched <img src="/none" alt="" onerror="window.hacked = 6"></p>""")));
        });

        var page = await chromium.OpenAsync(app, "/", Listen);
        await page.WaitForFunctionAsync("document.querySelector('#text').textContent === 'compiled'");
        await page.ClickAsync("#patch");
        await page.WaitForFunctionAsync("document.querySelector('#patched').textContent.startsWith('patched') && window.signed");
        await page.WaitForFunctionAsync("document.querySelector('#patched img').complete");

        Assert.True(await page.EvaluateAsync<bool>("window.allowed"));
        Assert.Null(await page.EvaluateAsync("window.hacked ?? null"));
        Assert.Contains(_console, line => line.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_of_the_page_reaches_the_endpoint_from_every_kind_of_action()
    {
        ChromiumFixture.SkipUnlessThere();
        var calls = 0;
        await using var app = await StartAsync(
            app =>
            {
                app.MapGet("/", () => SecurePage.Create());
                app.MapPost("/todos", () => Results.Datastar(HtmlFragment.Create($"<button id=\"get\">{Interlocked.Increment(ref calls)}</button>")));
            },
            options => options.Antiforgery = true);

        var page = await chromium.OpenAsync(app, "/");
        var buttons = page.Locator("button:not(#get)");
        var count = await buttons.CountAsync();
        for (var i = 0; i < count; i++)
        {
            await buttons.Nth(i).ClickAsync();
            await page.WaitForFunctionAsync($"document.querySelector('#get').textContent === '{i + 1}'");
        }

        Assert.Equal(6, count);
        Assert.Equal(count, calls);
    }

    private static IEnumerable<string> Titles => Texts.Select((text, i) => $"{i}={Uri.EscapeDataString(text)}");

    private static DatastarEvent[] Patches()
    {
        return
        [
            DatastarEvent.PatchElements(new Rows(Texts)),
            DatastarEvent.ExecuteScript("window.logged = []; console.log = text => window.logged.push(text); window.dispatched = []; document.addEventListener('hostile', e => window.dispatched.push(e.detail));"),
            .. Texts.Select(text => DatastarEvent.ConsoleLog(text)),
            .. Texts.Select(text => DatastarEvent.DispatchCustomEvent("hostile", text)),
            DatastarEvent.ReplaceUrl("/?" + string.Join('&', Titles)),
            DatastarEvent.PatchSignals(new { done = "yes" }),
        ];
    }

    private static IEnumerable<DatastarEvent> SignalEvents()
    {
        yield return DatastarEvent.ExecuteScript("window.signals = []; document.addEventListener('datastar-signal-patch', e => 'hostile' in e.detail && window.signals.push(e.detail.hostile));");
        foreach (var text in Texts)
        {
            yield return DatastarEvent.PatchSignals(new { hostile = "" + text });
            yield return DatastarEvent.PatchSignals(new { other = text });
        }
        yield return DatastarEvent.PatchSignals(new { done = "yes" });
    }

    private static DatastarEvent[] SignalPatches() => [.. SignalEvents()];

    private void Listen(IPage page)
    {
        page.Console += (_, message) => _console.Enqueue(message.Text);
        page.PageError += (_, error) => _console.Enqueue(error);
    }

    private async Task WaitAsync(IPage page, string condition)
    {
        try
        {
            await page.WaitForFunctionAsync(condition);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{condition} did not come true. The console says: {string.Join('\n', _console)}");
        }
    }

    private static async Task AssertTextsAsync(IPage page, string expression)
    {
        var actual = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>($"JSON.stringify({expression})"))!;

        Assert.Equal(Texts, actual);
    }

    private static Task<TestApp> StartAsync(Action<WebApplication> map, Action<DatastarOptions>? options = null) => SecureApp.StartAsync(
        app =>
        {
            app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(ChromiumFixture.Client!), "text/javascript"));
            map(app);
        },
        o =>
        {
            o.ScriptUrl = "/datastar.js";
            options?.Invoke(o);
        });

    private sealed class Rows(string[] texts) : Fragment
    {
        public override ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
        {
            writer.WriteHtml("<div id=\"patched\">");
            foreach (var text in texts)
            {
                writer.WriteHtml("<li title=\"");
                writer.WriteText(text);
                writer.WriteHtml("\">");
                writer.WriteText(text);
                writer.WriteHtml("</li>");
            }
            writer.WriteHtml("</div>");
            return ValueTask.CompletedTask;
        }
    }
}
