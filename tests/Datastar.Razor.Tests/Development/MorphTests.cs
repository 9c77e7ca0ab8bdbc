using Datastar.Razor.Development;
using Datastar.Razor.Tests.Development.Slices;
using Datastar.Razor.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Development;

/// <summary>What an open page does when the code of the app has been changed while it runs.</summary>
public sealed class MorphTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Policy = "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'";

    private readonly Edited _edited = new();
    private readonly string _webRoot = Directory.CreateTempSubdirectory("datastar-development-").FullName;

    [Fact]
    public async Task The_page_shows_the_change_and_keeps_what_the_user_has_done()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app);
        await page.FillAsync("#name", "typed");
        await page.FillAsync("#area", "text");
        await page.EvaluateAsync("document.querySelector('#details').open = true; document.querySelector('#dialog').showModal(); document.querySelector('#inside').focus(); scrollTo(0, 500)");
        await page.FillAsync("#inside", "in the dialog");
        await page.EvaluateAsync("window.sameDocument = true; window.shown = []; new MutationObserver(() => shown.push(document.querySelector('#loaded').textContent)).observe(document.body, {subtree: true, childList: true, characterData: true})");

        await ChangeAsync(page, "fourth");

        Assert.Equal("typed", await page.InputValueAsync("#name"));
        Assert.Equal("text", await page.InputValueAsync("#area"));
        Assert.Equal("in the dialog", await page.InputValueAsync("#inside"));
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument && document.querySelector('#dialog').matches(':modal') && document.querySelector('#details').open"));
        Assert.Equal("inside", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal(500, await page.EvaluateAsync<int>("scrollY"));
        // Of the signals, too, what the page has is kept.
        Assert.Equal("3", await page.TextContentAsync("#count"));
        await page.WaitForFunctionAsync("document.querySelector('#loaded').textContent === 'loaded fourth' && document.querySelector('#live').textContent === 'live fourth'");
        Assert.DoesNotContain("not yet", await page.EvaluateAsync<string[]>("shown"));
        Assert.Equal(0, await page.EvaluateAsync<int>("datastarDevelopment.problems.length"));
    }

    [Fact]
    public async Task One_change_after_another_is_shown_and_the_tools_stay()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app);

        foreach (var text in new[] { "two", "three", "four" })
            await ChangeAsync(page, text);

        Assert.True(await page.Locator("datastar-development .badge").IsVisibleAsync());
        Assert.Equal(1, await page.Locator("datastar-development").CountAsync());
    }

    [Fact]
    public async Task A_page_that_cannot_be_rendered_any_more_says_so_and_stays()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app);

        _edited.Text = null!;
        HotReload.UpdateApplication(null);
        await page.WaitForFunctionAsync("datastarDevelopment.problems.length > 0");

        Assert.Contains("System.NullReferenceException", await page.EvaluateAsync<string>("datastarDevelopment.problems[0].title"), StringComparison.Ordinal);
        Assert.Equal("one", await page.TextContentAsync("h1"));
        await ChangeAsync(page, "two");
    }

    [Fact]
    public async Task A_changed_stylesheet_is_exchanged_without_a_moment_of_none()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app);
        Assert.Equal("rgb(1, 2, 3)", await ColorAsync(page));

        await page.EvaluateAsync("window.colors = new Set(); (function look() { colors.add(getComputedStyle(document.querySelector('h1')).color); requestAnimationFrame(look) })()");
        await File.WriteAllTextAsync(Path.Combine(_webRoot, "app.css"), "h1 { color: rgb(4, 5, 6) }", TestContext.Current.CancellationToken);
        await page.WaitForFunctionAsync("getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)' && document.querySelectorAll('link').length === 1");
        await ChangeAsync(page, "two");

        Assert.Equal("rgb(4, 5, 6)", await ColorAsync(page));
        Assert.Equal(["rgb(1, 2, 3)", "rgb(4, 5, 6)"], await page.EvaluateAsync<string[]>("[...colors]"));
    }

    private async Task ChangeAsync(IPage page, string text)
    {
        _edited.Text = text;
        HotReload.UpdateApplication(null);
        await page.WaitForFunctionAsync("text => document.querySelector('h1').textContent === text && document.title === text", text);
    }

    private static Task<string> ColorAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color");

    private async Task<IPage> OpenAsync(TestApp app)
    {
        var page = await chromium.OpenAsync(app, "/live-page");
        await page.WaitForFunctionAsync("document.querySelector('#loaded').textContent === 'loaded one' && document.querySelector('#live').textContent === 'live one'");
        return page;
    }

    private Task<TestApp> StartAsync()
    {
        File.WriteAllText(Path.Combine(_webRoot, "app.css"), "h1 { color: rgb(1, 2, 3) } body { min-height: 3000px }");
        return DevelopmentApp.StartAsync(
            app =>
            {
                app.UseDatastarContentSecurityPolicy(Policy);
                app.UseStaticFiles();
                app.MapGet("/live-page", () => LivePage.Create(_edited));
                app.MapGet("/loaded", () => Results.Datastar(HtmlFragment.Create($"""<p id="loaded" data-init="@get('/loaded')">loaded {_edited.Text}</p>""")));
                app.MapGet("/live", (ILive live) => live.Stream("edited", () => DatastarEvent.PatchElements(HtmlFragment.Create($"""<p id="live">live {_edited.Text}</p>"""))));
            },
            builder =>
            {
                builder.Environment.WebRootFileProvider = new PhysicalFileProvider(_webRoot);
                builder.Services.AddDatastar().AddLive();
            });
    }
}
