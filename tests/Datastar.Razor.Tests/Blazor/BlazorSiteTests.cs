using System.Reflection;
using Datastar.Razor.Tests.Blazor.Site;
using Datastar.Razor.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Blazor;

/// <summary>A Blazor app beside the Datastar client: enhanced navigation, streaming rendering, forms, render modes.</summary>
public sealed class BlazorSiteTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string BlazorScript = typeof(BlazorSiteTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BlazorScript").Value!;

    private int _votes;

    [Fact]
    public async Task Enhanced_navigation_leaves_signals_and_gives_each_page_its_attributes_once()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app, "/site/first");
        await page.EvaluateAsync("window.stays = true");
        await page.FillAsync("#name", "Ann");

        for (var round = 0; round < 2; round++)
        {
            await page.ClickAsync("text=second");
            await page.WaitForFunctionAsync("document.querySelector('h1')?.textContent === 'Second' && document.querySelector('#shown').textContent === 'Ann'");
            await VoteAsync(page);
            await page.ClickAsync("text=first");
            await page.WaitForFunctionAsync("document.querySelector('h1')?.textContent === 'First'");
            await VoteAsync(page);
        }

        Assert.True(await page.EvaluateAsync<bool>("window.stays"));
        Assert.Equal(4, _votes);
    }

    [Fact]
    public async Task What_is_streamed_in_later_has_its_attributes()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app, "/site/stream");
        await VoteAsync(page);

        await page.ClickAsync("text=first");
        await page.WaitForFunctionAsync("document.querySelector('h1')?.textContent === 'First'");
        await page.ClickAsync("text=stream");
        await VoteAsync(page);

        Assert.Equal(2, _votes);
    }

    [Fact]
    public async Task An_enhanced_form_posts_to_its_page_and_attributes_beside_it_work_on()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app, "/site/form");
        await page.EvaluateAsync("window.stays = true");

        await page.ClickAsync("#send");
        await page.WaitForSelectorAsync("text=Who is it for?");
        await VoteAsync(page);
        await page.FillAsync("#order-name", "Ann");
        await page.ClickAsync("#send");
        await page.WaitForFunctionAsync("document.querySelector('#accepted').textContent === 'For Ann'");
        await VoteAsync(page);

        Assert.True(await page.EvaluateAsync<bool>("window.stays"));
        Assert.Equal(2, _votes);
    }

    [Fact]
    public async Task A_component_of_a_circuit_and_patches_beside_it_do_not_disturb_each_other()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await OpenAsync(app, "/site/interactive");

        await page.WaitForFunctionAsync("document.querySelector('#circuit').click() || document.querySelector('#circuit').textContent !== '0 clicks'");
        await VoteAsync(page);
        var before = await page.TextContentAsync("#circuit");
        await page.ClickAsync("#circuit");
        await page.WaitForFunctionAsync("before => document.querySelector('#circuit').textContent !== before", before);
        await VoteAsync(page);

        Assert.Equal(2, _votes);
    }

    [Fact]
    public async Task A_patch_of_a_streaming_component_waits_for_all_of_it()
    {
        await using var app = await StartAsync();

        var html = Assert.Single(await app.EventsAsync("/site/streamed")).Elements;

        Assert.Contains("Vote late", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wait", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_a_page_is_rendered_in_a_patch_with_what_its_page_needs_to_answer_it()
    {
        await using var app = await StartAsync();

        var html = Assert.Single(await app.EventsAsync("/site/posted")).Elements;

        Assert.Contains("<form method=\"post\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Order.Name\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_with_a_render_mode_of_its_own_is_no_patch()
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync("/site/own", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(app.Logs.Alarms, line => line.Contains("OwnMode", StringComparison.Ordinal) && line.Contains("render mode", StringComparison.Ordinal));
    }

    private async Task VoteAsync(IPage page)
    {
        var expected = _votes + 1;
        await page.ClickAsync("#vote");
        await page.WaitForFunctionAsync($"document.querySelector('#votes').textContent === '{expected}'");
        Assert.Equal(expected, _votes);
    }

    private async Task<IPage> OpenAsync(TestApp app, string path)
    {
        var page = await chromium.OpenAsync(app, path);
        // Until both are there, a click is lost.
        await page.WaitForFunctionAsync("window.Blazor && document.querySelector('#vote')");
        await page.WaitForTimeoutAsync(100);
        return page;
    }

    private Task<TestApp> StartAsync() => TestApp.OnKestrelAsync(
        app =>
        {
            app.UseAntiforgery();
            if (ChromiumFixture.Client is { Length: > 0 } client)
                app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(client), "text/javascript"));
            app.MapGet("/_framework/blazor.web.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(BlazorScript), "text/javascript"));
            app.MapRazorComponents<SiteApp>().AddInteractiveServerRenderMode();
            app.MapPost("/site/votes", () => Results.Datastar<Votes>(votes => votes.Add(v => v.Count, Interlocked.Increment(ref _votes)))).RequireDatastar();
            app.MapGet("/site/streamed", () => Results.Datastar<Streamed>());
            app.MapGet("/site/posted", () => Results.Datastar<Posted>());
            app.MapGet("/site/own", () => Results.Datastar<OwnMode>());
        },
        builder =>
        {
            builder.Services.AddRazorComponents().AddInteractiveServerComponents();
            builder.Services.AddDatastar(options => options.ScriptUrl = "/datastar.js");
        });
}
