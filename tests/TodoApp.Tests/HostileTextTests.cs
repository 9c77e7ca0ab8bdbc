using TodoApp.Todos;
using static Microsoft.Playwright.Assertions;

namespace TodoApp.Tests;

/// <summary>Any text is shown literally and never runs, not even from inside an expression.</summary>
public sealed class HostileTextTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<string> Titles =>
    [
        "<img src=x onerror=\"window.hacked = true\">",
        "</label></li></ul><script>window.hacked = true</script>",
        "'; window.hacked = true; '",
        "\"; window.hacked = true; \"",
        "'); window.hacked = true; ('",
        "`${window.hacked = true}`",
        "\\'; window.hacked = true; //",
        "&quot;); window.hacked = true; //",
        "$title @post('/todos') @{x} {{ x }}",
        "a & b &amp; < > \" ' ` + = / \\",
        "🎉 e\u0301 \u202Eabc \u2028 end",
        "data: elements <b>x</b>",
    ];

    [Theory, MemberData(nameof(Titles))]
    public async Task A_title_is_shown_as_it_was_typed_and_can_be_edited(string title)
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);

        await tab.NewTodo.FillAsync(title);
        await tab.NewTodo.PressAsync("Enter");
        await Expect(tab.Items).ToHaveCountAsync(1);
        Assert.Equal(title, await tab.Items.Locator("label").TextContentAsync());

        await tab.Page.ReloadAsync();
        await tab.Items.Locator("label").DblClickAsync();
        await Expect(tab.Items.Locator(".edit")).ToHaveValueAsync(title);
        await tab.Items.Locator(".edit").PressAsync("Enter");
        await Expect(tab.Items.Locator(".edit")).ToBeHiddenAsync();
        Assert.Equal(title, await tab.Items.Locator("label").TextContentAsync());
        Assert.False(await tab.Page.EvaluateAsync<bool>("() => window.hacked === true"));
    }

    [Fact]
    public async Task The_longest_title_is_kept_and_the_field_takes_no_more()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);
        var title = string.Concat(Enumerable.Repeat("0123456'<", TodoStore.LongestTitle))[..TodoStore.LongestTitle];

        await tab.NewTodo.FillAsync(title + "!");
        await tab.NewTodo.PressAsync("Enter");

        await Expect(tab.Items).ToHaveCountAsync(1);
        Assert.Equal(title, await tab.Items.Locator("label").TextContentAsync());
    }
}
