using Datastar.Razor.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AppNamespace.Tests;

/// <summary>The app in the hands of a user: each test opens the page and does what the Datastar client does in a browser.</summary>
public sealed class HomePageTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task The_page_is_whole_and_loads_the_Datastar_client()
    {
        await using var page = await app.OpenDatastarPageAsync("/");

        Assert.NotNull(page.Document.Doctype);
        Assert.NotNull(page.Find("head script[type=module][src]"));
    }

    [Fact]
    public async Task A_click_changes_the_number_here_and_in_the_other_tabs()
    {
        await using var page = await app.OpenDatastarPageAsync("/");
        await using var otherTab = await app.OpenDatastarPageAsync("/");
        await otherTab.WaitForAsync(tab => tab.Requests is [{ Events.Count: > 0 }]);
        var before = int.Parse(page.Find("#counter").TextContent);

        await page.ByRole("button", "Add one").ClickAsync();

        Assert.Equal(before + 1, int.Parse(page.Find("#counter").TextContent));
        await otherTab.WaitForAsync(tab => tab.Find("#counter").TextContent == $"{before + 1}");
    }

    [Fact]
    public async Task Who_says_a_name_is_greeted_and_text_stays_text()
    {
        await using var page = await app.OpenDatastarPageAsync("/");

        await page.ByLabel("Your name").FillAsync("<b>Ann</b>");
        await page.ByLabel("Your name").PressAsync("Enter");

        Assert.Equal("Hello, <b>Ann</b>!", page.Find("#greeting").TextContent);
        Assert.Equal("", (string?)page.Signals["name"]);
    }

    [Theory]
    [InlineData("", "Please say your name.")]
    [InlineData("12345678901234567890123456789012345678901", "Forty characters at most.")]
    public async Task A_name_that_will_not_do_is_answered_with_a_message(string name, string message)
    {
        await using var page = await app.OpenDatastarPageAsync("/");

        await page.ByLabel("Your name").FillAsync(name);
        await page.ByRole("button", "Say hello").ClickAsync();

        Assert.Equal(message, page.Find("#name-error").TextContent);
        Assert.Equal("", page.Find("#greeting").TextContent);
    }
}
