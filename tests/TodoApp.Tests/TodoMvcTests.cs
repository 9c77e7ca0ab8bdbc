using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TodoApp.Tests;

/// <summary>The TodoMVC specification, in Chromium with the real Datastar client.</summary>
public sealed class TodoMvcTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_new_session_has_an_empty_list_and_a_focused_field()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);

        await Expect(tab.NewTodo).ToBeFocusedAsync();
        await Expect(tab.Page.Locator(".main")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator(".footer")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Todos_are_trimmed_appended_and_counted()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);

        await tab.NewTodo.FillAsync("   buy milk  ");
        await tab.NewTodo.PressAsync("Enter");
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["buy milk"]);
        await Expect(tab.NewTodo).ToHaveValueAsync("");
        await Expect(tab.Count).ToHaveTextAsync("1 item left");
        await tab.NewTodo.FillAsync("   ");
        await tab.NewTodo.PressAsync("Enter");
        await tab.AddAsync("walk");

        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["buy milk", "walk"]);
        await Expect(tab.Count.Locator("strong")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task Ten_todos_typed_at_once_all_arrive()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);

        await tab.NewTodo.FocusAsync();
        for (var i = 0; i < 10; i++)
        {
            await tab.Page.Keyboard.TypeAsync($"todo {i}");
            await tab.Page.Keyboard.PressAsync("Enter");
        }

        await Expect(tab.Items).ToHaveCountAsync(10);
        for (var i = 0; i < 10; i++)
            await Expect(tab.Item($"todo {i}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Completing_clearing_and_filtering_work_with_reload_and_back()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);
        await tab.AddAsync("a", "b", "c");

        await tab.Item("b").Locator(".toggle").CheckAsync();
        await Expect(tab.Item("b")).ToHaveClassAsync(new Regex("completed"));
        await Expect(tab.Count).ToHaveTextAsync("2 items left");

        await tab.Page.Locator(".filters").GetByText("Active", new() { Exact = true }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/active$"));
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["a", "c"]);
        await Expect(tab.Page.Locator(".filters a.selected")).ToHaveTextAsync("Active");
        await tab.Page.Locator(".filters").GetByText("Completed", new() { Exact = true }).ClickAsync();
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["b"]);
        await tab.Page.ReloadAsync();
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["b"]);
        await tab.Page.GoBackAsync();
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["a", "c"]);

        await tab.Page.Locator(".clear-completed").ClickAsync();
        await Expect(tab.Page.Locator(".clear-completed")).ToHaveCountAsync(0);
        await tab.Page.GotoAsync("/");
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["a", "c"]);
    }

    [Fact]
    public async Task Toggle_all_completes_and_reopens_all_and_follows_the_list()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);
        await tab.AddAsync("a", "b");
        var all = tab.Page.Locator(".toggle-all");

        await all.CheckAsync();
        await Expect(tab.Page.Locator(".todo-list li.completed")).ToHaveCountAsync(2);
        await Expect(tab.Count.Locator("strong")).ToHaveTextAsync("0");
        await tab.Item("a").Locator(".toggle").UncheckAsync();
        await Expect(all).Not.ToBeCheckedAsync();
        await tab.Item("a").Locator(".toggle").CheckAsync();
        await Expect(all).ToBeCheckedAsync();
        await all.UncheckAsync();
        await Expect(tab.Page.Locator(".todo-list li.completed")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Enter_and_blur_save_an_edit_escape_cancels_it_and_an_empty_title_deletes()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);
        await tab.AddAsync("one", "two", "three", "four");

        var item = await tab.EditAsync("one");
        await Expect(item).ToHaveClassAsync(new Regex("editing"));
        await Expect(item.Locator(".view")).ToBeHiddenAsync();
        await Expect(item.Locator(".edit")).ToHaveValueAsync("one");
        await item.Locator(".edit").FillAsync("  ONE ");
        await item.Locator(".edit").PressAsync("Enter");
        await Expect(item.Locator("label")).ToHaveTextAsync("ONE");
        await Expect(item.Locator(".edit")).ToBeHiddenAsync();

        item = await tab.EditAsync("two");
        await item.Locator(".edit").FillAsync("TWO");
        await tab.NewTodo.ClickAsync();
        await Expect(item.Locator("label")).ToHaveTextAsync("TWO");

        item = await tab.EditAsync("three");
        await item.Locator(".edit").FillAsync("never");
        await item.Locator(".edit").PressAsync("Escape");
        await Expect(item.Locator("label")).ToHaveTextAsync("three");
        await Expect(item.Locator(".edit")).ToBeHiddenAsync();

        item = await tab.EditAsync("four");
        await item.Locator(".edit").FillAsync("   ");
        await item.Locator(".edit").PressAsync("Enter");
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["ONE", "TWO", "three"]);
        await tab.Page.ReloadAsync();
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["ONE", "TWO", "three"]);
    }

    [Fact]
    public async Task Destroy_removes_a_todo_and_the_last_one_hides_the_rest()
    {
        await using var session = await browser.NewSessionAsync();
        var tab = await TodoPage.OpenAsync(session);
        await tab.AddAsync("a", "b");

        await tab.Item("a").HoverAsync();
        await tab.Item("a").Locator(".destroy").ClickAsync();
        await Expect(tab.Items.Locator("label")).ToHaveTextAsync(["b"]);
        await tab.Item("b").Locator(".destroy").ClickAsync();
        await Expect(tab.Page.Locator(".main")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator(".footer")).ToBeHiddenAsync();
    }
}
