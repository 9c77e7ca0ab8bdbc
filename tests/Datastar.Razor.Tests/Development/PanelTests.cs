using Datastar.Razor.Tests.Security;
using Datastar.Razor.Tests.Support;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Development;

/// <summary>The inspector in a real browser. UPDATE_DOCS=1 in the environment makes the pictures of the documentation.</summary>
public sealed class PanelTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Panel = "datastar-development .panel";

    [Fact]
    public async Task Signals_are_a_tree_whose_values_can_be_changed_by_keyboard()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app);

        await page.Keyboard.PressAsync("Alt+Shift+D");
        await page.Locator(Panel).GetByRole(AriaRole.Tab, new() { Name = "Problems" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("true", await page.Locator(Panel).GetByRole(AriaRole.Tab, new() { Name = "Signals" }).GetAttributeAsync("aria-selected"));
        Assert.Contains("\"Ann\"", await page.Locator(Panel).InnerTextAsync(), StringComparison.Ordinal);
        await PictureAsync(page, "development-signals");

        await page.Locator(Panel).GetByRole(AriaRole.Button, new() { Name = "\"Milk\"" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(Panel + " input").FillAsync("\"Bread\"");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("document.querySelector('#title').textContent === 'Bread'");
        await page.Locator(Panel).GetByRole(AriaRole.Button, new() { Name = "\"Bread\"" }).FocusAsync();
        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.Locator(Panel).IsVisibleAsync());
    }

    [Fact]
    public async Task A_request_shows_what_was_sent_what_came_and_how_long_the_server_took()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app);
        await page.ClickAsync("#patched");
        await page.WaitForFunctionAsync("datastarDevelopment.requests.at(-1)?.over");

        await page.EvaluateAsync("datastarDevelopment.toggle(true); datastarDevelopment.select('Requests')");
        await page.Locator(Panel + " summary").First.ClickAsync();
        await page.Locator(Panel, new() { HasText = "on the server" }).WaitForAsync();
        var text = await page.Locator(Panel).InnerTextAsync();

        Assert.Contains("GET /patched", text, StringComparison.Ordinal);
        Assert.Contains("HTTP: GET /patched", text, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Milk\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("_open", text, StringComparison.Ordinal);
        Assert.Matches(@"patch-elements · \d+ B · after .*HtmlFragment rendered in [\d.]+ ms", text);
        Assert.Equal(2, await page.Locator("datastar-development .frame div").CountAsync());
        await PictureAsync(page, "development-requests");
    }

    [Fact]
    public async Task Text_of_a_user_is_text_in_the_panel()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app);
        await page.EvaluateAsync("import('/datastar.js').then(client => client.mergePatch({title: '<img src=x onerror=window.hacked=1>'}))");

        await page.ClickAsync("#refused");
        await page.WaitForFunctionAsync("datastarDevelopment.problems.length > 2");
        foreach (var tab in new[] { "Problems", "Signals", "Requests", "Streams" })
            await page.EvaluateAsync("tab => { datastarDevelopment.toggle(true); datastarDevelopment.select(tab) }", tab);

        Assert.Null(await page.EvaluateAsync("window.hacked ?? null"));
        Assert.Equal(0, await page.Locator(Panel + " img").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task It_is_readable_in_light_and_in_dark(ColorScheme scheme)
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await DevelopmentApp.StartAsync();
        var page = await OpenAsync(app, scheme);
        await page.ClickAsync("#template");
        await page.Locator(Panel).WaitForAsync();

        var colors = await page.Locator(Panel).EvaluateAsync<string[]>("panel => { const style = getComputedStyle(panel.querySelector('.fix')); return [style.color, getComputedStyle(panel).backgroundColor] }");
        Assert.True(Contrast(colors[0], colors[1]) >= 4.5, string.Join(" on ", colors));
        await PictureAsync(page, $"development-overlay-{scheme}".ToLowerInvariant());
    }

    private async Task<IPage> OpenAsync(TestApp app, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await chromium.OpenAsync(app, "/faults", opened =>
        {
            opened.EmulateMediaAsync(new() { ColorScheme = scheme }).GetAwaiter().GetResult();
            opened.SetViewportSizeAsync(900, 560).GetAwaiter().GetResult();
        });
        await page.WaitForFunctionAsync("document.querySelector('#title').textContent === 'Milk' && document.querySelector('datastar-development')");
        return page;
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            await page.ScreenshotAsync(new() { Path = Repository.Path("docs", "images", name + ".png") });
    }

    // By the formula of WCAG.
    private static double Contrast(string a, string b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string rgb)
    {
        var parts = rgb[(rgb.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Take(3).Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture) / 255)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
