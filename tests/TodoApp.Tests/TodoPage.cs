using Microsoft.Playwright;

namespace TodoApp.Tests;

/// <summary>A tab with the app, in the words of a user.</summary>
internal sealed class TodoPage(IPage page)
{
    public IPage Page => page;

    public ILocator NewTodo => page.Locator(".new-todo");

    public ILocator Items => page.Locator(".todo-list li");

    public ILocator Count => page.Locator(".todo-count");

    public ILocator Item(string title) => Items.Filter(new() { Has = page.Locator("label").GetByText(title, new() { Exact = true }) });

    public static async Task<TodoPage> OpenAsync(IBrowserContext session, string path = "/")
    {
        var page = await session.NewPageAsync();
        await page.GotoAsync(path);
        return new(page);
    }

    public async Task AddAsync(params string[] titles)
    {
        foreach (var title in titles)
        {
            await NewTodo.FillAsync(title);
            await NewTodo.PressAsync("Enter");
            await Assertions.Expect(Item(title)).ToBeVisibleAsync();
        }
    }

    public async Task<ILocator> EditAsync(string title)
    {
        var item = page.Locator($"#{await Item(title).GetAttributeAsync("id")}");
        await item.Locator("label").DblClickAsync();
        await Assertions.Expect(item.Locator(".edit")).ToBeFocusedAsync();
        return item;
    }
}
