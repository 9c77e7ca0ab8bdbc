namespace TodoApp.Tests.Worlds;

/// <summary>A tab in the words of a user; what is asserted of it goes into the transcript too.</summary>
internal sealed class TodoUser(ITodoTab tab, List<string> transcript)
{
    public const string NewTodo = ".new-todo";

    public ITodoTab Tab => tab;

    /// <summary>Types a title, presses Enter and waits until the list has it, unless it is blank.</summary>
    public async Task AddAsync(string title)
    {
        await tab.FillAsync(NewTodo, title);
        await tab.PressAsync(NewTodo, "Enter");
        if (title.Trim() is { Length: > 0 } added)
            await tab.ItemAsync(added);
    }

    public async Task CheckAsync(string title) => await tab.CheckAsync($"{await tab.ItemAsync(title)} .toggle");

    public async Task UncheckAsync(string title) => await tab.UncheckAsync($"{await tab.ItemAsync(title)} .toggle");

    /// <summary>Starts to edit a todo, and returns the selector of its field.</summary>
    public async Task<string> EditAsync(string title)
    {
        var item = await tab.ItemAsync(title);
        await tab.DoubleClickAsync($"{item} label");
        return $"{item} .edit";
    }

    public async Task DestroyAsync(string title)
    {
        var item = await tab.ItemAsync(title);
        await tab.HoverAsync(item);
        await tab.ClickAsync($"{item} .destroy");
    }

    /// <summary>Asserts what the tab shows, at once or after what is on its way.</summary>
    public async Task ShowsAsync(params string[] lines)
    {
        var shown = string.Join('\n', lines);
        var found = await tab.WaitForAsync(shown);
        Assert.Equal(shown, found);
        transcript.Add(found);
    }
}
