using Gallery.Site;
using Microsoft.Playwright;

namespace Gallery.Tests.Site;

/// <summary>What only a browser shows of the site: the wire, widths, the keyboard.</summary>
public sealed class BrowserTests(GalleryBrowser browser) : IClassFixture<GalleryBrowser>
{
    private static readonly string[] OtherPages = ["/", "/docs", "/docs/attributes", "/docs/comparison", "/docs/live", "/docs/mistakes", "/reference", "/search?q=signals"];

    [Fact]
    public async Task The_requests_of_a_demo_show_as_they_went_over_the_wire_and_those_of_the_site_do_not()
    {
        await using var session = await browser.NewSessionAsync();
        var page = await session.NewPageAsync();
        await page.GotoAsync("/examples/active-search");
        await page.FillAsync(".search input", "chat");
        await Assertions.Expect(page.Locator("#side-list h2").First).ToHaveTextAsync("Found");
        await Assertions.Expect(page.Locator("#wire article")).ToHaveCountAsync(0);

        await page.FillAsync(".demo input", "Ada <b>");
        var entry = page.Locator("#wire article").First;
        await Assertions.Expect(entry.Locator("p")).ToHaveTextAsync("GET /examples/active-search/contacts → 200 text/event-stream");
        await Assertions.Expect(entry.Locator("pre").First).ToHaveTextAsync("""{"search":"Ada <b>"}""");
        await Assertions.Expect(entry.Locator("pre").Last).ToContainTextAsync("event: datastar-patch-elements\ndata: elements <table id=\"found\">");
    }

    [Fact]
    public async Task Commands_show_above_the_stream_that_answers_them()
    {
        await using var session = await browser.NewSessionAsync();
        var page = await session.NewPageAsync();
        await page.GotoAsync("/examples/job");
        await page.ClickAsync("#job button");
        await Assertions.Expect(page.Locator("#wire article p").First).ToContainTextAsync("POST /examples/job/run → 204");
        await Assertions.Expect(page.Locator("#wire article").Last.Locator("pre").Last).ToContainTextAsync("Cancel");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task No_page_is_wider_than_the_screen_and_none_has_an_error(int width)
    {
        await using var session = await browser.NewSessionAsync();
        var page = await session.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                problems.Add($"{page.Url}: {message.Text}");
        };
        await page.SetViewportSizeAsync(width, 800);
        foreach (var path in ExampleCatalogue.Find(typeof(Program).Assembly).Entries.Select(entry => entry.Path).Concat(OtherPages))
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
                problems.Add($"{path} is {over} pixels wider than {width}.");
        }
        Assert.Empty(problems);
    }

    [Fact]
    public async Task The_keyboard_leads_past_the_list_and_on_a_phone_into_it()
    {
        await using var session = await browser.NewSessionAsync();
        var page = await session.NewPageAsync();
        await page.GotoAsync("/examples/toggle-visibility");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#details")).ToBeVisibleAsync();

        await page.SetViewportSizeAsync(390, 800);
        await Assertions.Expect(page.Locator("#side")).ToBeHiddenAsync();
        await page.FocusAsync(".menu");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#side")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#side")).ToBeHiddenAsync();
    }
}
