using Datastar.Razor.Tests.Security;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Development;

/// <summary>The overlay in a real browser, with the real client.</summary>
public sealed class OverlayTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Theory]
    [InlineData("refused", "POST /refused was refused: 400. Not <b>valid</b>.", "Title: The title is too long.", "status but 200", "FaultyPage.cshtml:12")]
    [InlineData("created", "The body of POST /created was dropped: its status is 201", "<button id=\"created\">", "Results.Datastar", null)]
    [InlineData("thrown", "GET /thrown threw System.NotSupportedException", "There is no <i>such</i> door.", "Endpoint: HTTP: GET /thrown", "DevelopmentApp.cs:")]
    [InlineData("template", "GET /template threw System.IndexOutOfRangeException", "Endpoint: HTTP: GET /template", "Correct the code", "Slices/ThrowingSlice.cshtml:3")]
    [InlineData("missing", "GET /missing was refused: 404", "<button id=\"missing\">", "No endpoint has this URL", null)]
    [InlineData("plain", "GET /plain answered with text/plain; charset=utf-8, which changes nothing", "<button id=\"plain\">", "Results.Datastar", null)]
    [InlineData("empty", "GET /empty answered without an event", "<button id=\"empty\">", "204", null)]
    [InlineData("untargeted", "A patch found no target", "No element of the page has the id nowhere.", "The patch came from GET /untargeted.", null)]
    [InlineData("unmatched", "A patch found no target", "No element of the page matches #none > .row.", "Correct the selector", null)]
    [InlineData("broken", "GET /broken threw System.InvalidOperationException", "The pump has stopped.", "Endpoint: HTTP: GET /broken", "DevelopmentApp.cs:")]
    [InlineData("moved", "GET /moved was redirected to", "patches what it finds there", "DatastarEvent.Redirect", null)]
    [InlineData("undefined", "An expression threw", "titel is not defined", "write $titel", "Slices/FaultyPage.cshtml:23")]
    [InlineData("unknown", "The client has no action @fetch", "data-on:click=\"@fetch('/patched')\"", "DSR0201", "Slices/FaultyPage.cshtml:24")]
    [InlineData("syntax", "An expression is no JavaScript", "Unexpected token", "DSR0200", "Slices/FaultyPage.cshtml:25")]
    [InlineData("form", "A form was not sent", "indicator", "novalidate", null)]
    public async Task A_click_that_does_nothing_says_why(string button, string title, string text, string fix, string? place)
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app);

        await page.ClickAsync("#" + button);
        var problem = await ProblemAsync(page, title);

        Assert.Contains(title, problem, StringComparison.Ordinal);
        Assert.Contains(text, problem, StringComparison.Ordinal);
        Assert.Contains(fix, problem, StringComparison.Ordinal);
        if (place is not null)
            Assert.Contains(place, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The client has no attribute data-on-click", "Write the key behind a colon: data-on:click.")]
    [InlineData("data-on has no modifier __onse", "__once")]
    public async Task What_the_client_ignores_is_told_without_a_click(string title, string fix)
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app);

        Assert.Contains(fix, await ProblemAsync(page, title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_that_works_opens_nothing()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app);

        await page.ClickAsync("#patched");
        await page.WaitForFunctionAsync("document.querySelector('#target').textContent === 'patched' && datastarDevelopment.requests.at(-1).over");

        Assert.False(await page.Locator("datastar-development .panel").IsVisibleAsync());
        Assert.True(await page.Locator("datastar-development .badge").IsVisibleAsync());
    }

    [Fact]
    public async Task A_click_after_the_server_has_stopped_says_that_it_is_gone()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app);
        await app.DisposeAsync();

        await page.ClickAsync("#patched");
        var problem = await ProblemAsync(page, "The server does not answer");

        Assert.Contains("GET /patched", problem, StringComparison.Ordinal);
        Assert.Contains("Start the app again", problem, StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(TestApp app)
    {
        var page = await chromium.OpenAsync(app, "/faults");
        await page.WaitForFunctionAsync("document.querySelector('#title').textContent === 'Milk'");
        return page;
    }

    private static async Task<string> ProblemAsync(IPage page, string title)
    {
        await page.WaitForFunctionAsync("title => datastarDevelopment.problems.some(problem => problem.title.includes(title))", title);
        await page.EvaluateAsync("datastarDevelopment.toggle(true)");
        return await page.Locator("datastar-development .panel li", new() { HasText = title }).First.InnerTextAsync();
    }
}
