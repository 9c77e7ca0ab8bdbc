using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TodoApp.Tests;

/// <summary>Tabs of one session share the list; sessions do not.</summary>
public sealed class TabsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_change_in_one_tab_shows_in_the_other_without_reload()
    {
        await using var session = await browser.NewSessionAsync();
        var first = await TodoPage.OpenAsync(session);
        var second = await TodoPage.OpenAsync(session);

        await first.AddAsync("shared");
        await Expect(second.Item("shared")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await second.Item("shared").Locator(".toggle").CheckAsync();
        await Expect(first.Item("shared").Locator(".toggle")).ToBeCheckedAsync(new() { Timeout = 30_000 });
        await first.Item("shared").Locator(".toggle").UncheckAsync();
        await Expect(second.Item("shared").Locator(".toggle")).Not.ToBeCheckedAsync(new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task An_edit_in_progress_survives_changes_made_in_another_tab()
    {
        await using var session = await browser.NewSessionAsync();
        var first = await TodoPage.OpenAsync(session);
        await first.AddAsync("edited", "other");
        var second = await TodoPage.OpenAsync(session);

        var item = await first.EditAsync("edited");
        await item.Locator(".edit").PressAsync("End");
        await first.Page.Keyboard.TypeAsync(" more");
        await second.AddAsync("new");
        await second.Item("other").Locator(".toggle").CheckAsync();
        await second.Item("edited").Locator(".toggle").CheckAsync();
        await Expect(first.Item("new")).ToBeVisibleAsync();
        await Expect(item).ToHaveClassAsync(new Regex("completed"));

        await Expect(item).ToHaveClassAsync(new Regex("editing"));
        await Expect(item.Locator(".edit")).ToBeFocusedAsync();
        await first.Page.Keyboard.TypeAsync("!");
        await Expect(item.Locator(".edit")).ToHaveValueAsync("edited more!");
        await first.Page.Keyboard.PressAsync("Enter");
        await Expect(second.Item("edited more!")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_edit_survives_a_rename_of_the_same_todo_and_wins()
    {
        await using var session = await browser.NewSessionAsync();
        var first = await TodoPage.OpenAsync(session);
        await first.AddAsync("title");
        var second = await TodoPage.OpenAsync(session);

        var item = await first.EditAsync("title");
        await item.Locator(".edit").FillAsync("mine");
        var there = await second.EditAsync("title");
        await there.Locator(".edit").FillAsync("theirs");
        await there.Locator(".edit").PressAsync("Enter");
        await Expect(item.Locator("label")).ToHaveTextAsync("theirs");

        await Expect(item.Locator(".edit")).ToHaveValueAsync("mine");
        await first.Page.BringToFrontAsync();
        await item.Locator(".edit").PressAsync("Enter");
        await Expect(second.Item("mine")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_session_has_a_list_of_its_own()
    {
        await using var mine = await browser.NewSessionAsync();
        await using var yours = await browser.NewSessionAsync();
        var myTab = await TodoPage.OpenAsync(mine);
        var yourTab = await TodoPage.OpenAsync(yours);

        await myTab.AddAsync("private");
        await yourTab.AddAsync("other");

        await Expect(yourTab.Items.Locator("label")).ToHaveTextAsync(["other"]);
        await Expect(myTab.Items.Locator("label")).ToHaveTextAsync(["private"]);
    }

    [Fact]
    public async Task A_tab_that_was_hidden_catches_up_when_it_is_shown()
    {
        await using var session = await browser.NewSessionAsync();
        var first = await TodoPage.OpenAsync(session);
        await first.AddAsync("before");
        var second = await TodoPage.OpenAsync(session);
        await Expect(second.Item("before")).ToBeVisibleAsync();

        await SetHiddenAsync(second.Page, true);
        await first.AddAsync("meanwhile");
        await Expect(second.Item("meanwhile")).ToHaveCountAsync(0);
        await SetHiddenAsync(second.Page, false);

        await Expect(second.Item("meanwhile")).ToBeVisibleAsync();
    }

    // Headless Chromium never hides a page by itself.
    private static Task<System.Text.Json.JsonElement?> SetHiddenAsync(IPage page, bool hidden) => page.EvaluateAsync(
        """
        hidden => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => hidden ? 'hidden' : 'visible' })
          document.dispatchEvent(new Event('visibilitychange'))
        }
        """, hidden);
}
