namespace TodoApp.Tests.Worlds;

/// <summary>The TodoMVC specification as far as it needs no layout, told once for both worlds.</summary>
internal static class TodoStories
{
    public static IReadOnlyDictionary<string, Func<TodoWorld, Task>> All { get; } = new Dictionary<string, Func<TodoWorld, Task>>
    {
        ["A new session has an empty list"] = EmptyAsync,
        ["Todos are trimmed, appended and counted"] = AddAsync,
        ["Ten todos arrive in order"] = TenAsync,
        ["Completing, clearing and filtering work in a new tab too"] = FilterAsync,
        ["Toggle all completes and reopens all and follows the list"] = ToggleAllAsync,
        ["Enter and blur save an edit, Escape cancels it, an empty title deletes"] = EditAsync,
        ["Destroy removes a todo, and the last one hides the rest"] = DestroyAsync,
        ["Text stays text"] = TextAsync,
        ["A change in one tab shows in the other"] = TabsAsync,
        ["An edit in progress survives changes made in another tab"] = EditInTabsAsync,
        ["Another session has a list of its own"] = SessionsAsync,
        ["A tab that was hidden catches up when it is shown"] = HiddenAsync,
    };

    private static async Task EmptyAsync(TodoWorld world) => await (await world.OpenAsync()).ShowsAsync("nothing", "@/");

    private static async Task AddAsync(TodoWorld world)
    {
        var user = await world.OpenAsync();
        await user.AddAsync("   buy milk  ");
        await user.ShowsAsync("[ ] buy milk", "1 item left, some, All", "@/");
        await user.AddAsync("   ");
        await user.ShowsAsync("[ ] buy milk", "1 item left, some, All", "   @/");
        await user.AddAsync("walk");
        await user.ShowsAsync("[ ] buy milk", "[ ] walk", "2 items left, some, All", "@/");
    }

    private static async Task TenAsync(TodoWorld world)
    {
        var user = await world.OpenAsync();
        for (var i = 0; i < 10; i++)
            await user.AddAsync($"todo {i}");
        await user.ShowsAsync([.. Enumerable.Range(0, 10).Select(i => $"[ ] todo {i}"), "10 items left, some, All", "@/"]);
    }

    private static async Task FilterAsync(TodoWorld world)
    {
        var user = await world.OpenAsync();
        await user.AddAsync("a");
        await user.AddAsync("b");
        await user.ShowsAsync("[ ] a", "[ ] b", "2 items left, some, All", "@/");
        await user.CheckAsync("b");
        await user.ShowsAsync("[ ] a", "[x] b", "1 item left, some, All, clear", "@/");
        await user.Tab.ClickAsync(".filters a[href='/active']");
        await user.ShowsAsync("[ ] a", "1 item left, some, Active, clear", "@/active");
        await user.Tab.ClickAsync(".filters a[href='/completed']");
        await user.ShowsAsync("[x] b", "1 item left, some, Completed, clear", "@/completed");
        var other = await world.OpenAsync("/active");
        await other.ShowsAsync("[ ] a", "1 item left, some, Active, clear", "@/active");
        await user.Tab.ClickAsync(".clear-completed");
        await user.ShowsAsync("1 item left, some, Completed", "@/completed");
        await other.ShowsAsync("[ ] a", "1 item left, some, Active", "@/active");
    }

    private static async Task ToggleAllAsync(TodoWorld world)
    {
        var user = await world.OpenAsync();
        await user.AddAsync("a");
        await user.AddAsync("b");
        await user.ShowsAsync("[ ] a", "[ ] b", "2 items left, some, All", "@/");
        await user.Tab.CheckAsync(".toggle-all");
        await user.ShowsAsync("[x] a", "[x] b", "0 items left, all, All, clear", "@/");
        await user.UncheckAsync("a");
        await user.ShowsAsync("[ ] a", "[x] b", "1 item left, some, All, clear", "@/");
        await user.CheckAsync("a");
        await user.ShowsAsync("[x] a", "[x] b", "0 items left, all, All, clear", "@/");
        await user.Tab.UncheckAsync(".toggle-all");
        await user.ShowsAsync("[ ] a", "[ ] b", "2 items left, some, All", "@/");
    }

    private static async Task EditAsync(TodoWorld world)
    {
        var user = await world.OpenAsync();
        foreach (var title in new[] { "one", "two", "three", "four" })
            await user.AddAsync(title);
        await user.ShowsAsync("[ ] one", "[ ] two", "[ ] three", "[ ] four", "4 items left, some, All", "@/");

        var field = await user.EditAsync("one");
        await user.ShowsAsync("[ ] one (one)", "[ ] two", "[ ] three", "[ ] four", "4 items left, some, All", "@/");
        await user.Tab.FillAsync(field, "  ONE ");
        await user.Tab.PressAsync(field, "Enter");
        await user.ShowsAsync("[ ] ONE", "[ ] two", "[ ] three", "[ ] four", "4 items left, some, All", "@/");

        await user.Tab.FillAsync(await user.EditAsync("two"), "TWO");
        await user.Tab.ClickAsync(TodoUser.NewTodo);
        await user.ShowsAsync("[ ] ONE", "[ ] TWO", "[ ] three", "[ ] four", "4 items left, some, All", "@/");

        field = await user.EditAsync("three");
        await user.Tab.FillAsync(field, "never");
        await user.Tab.PressAsync(field, "Escape");
        await user.ShowsAsync("[ ] ONE", "[ ] TWO", "[ ] three", "[ ] four", "4 items left, some, All", "@/");

        field = await user.EditAsync("four");
        await user.Tab.FillAsync(field, "   ");
        await user.Tab.PressAsync(field, "Enter");
        await user.ShowsAsync("[ ] ONE", "[ ] TWO", "[ ] three", "3 items left, some, All", "@/");
    }

    private static async Task DestroyAsync(TodoWorld world)
    {
        var user = await world.OpenAsync();
        await user.AddAsync("a");
        await user.AddAsync("b");
        await user.ShowsAsync("[ ] a", "[ ] b", "2 items left, some, All", "@/");
        await user.DestroyAsync("a");
        await user.ShowsAsync("[ ] b", "1 item left, some, All", "@/");
        await user.DestroyAsync("b");
        await user.ShowsAsync("nothing", "@/");
    }

    private static async Task TextAsync(TodoWorld world)
    {
        var user = await world.OpenAsync();
        foreach (var title in new[] { "<b>&amp;</b>", "'; window.hacked = true; '", "$title @post('/todos') `${1}`", "\u202Eabc \u2028 e\u0301" })
        {
            await user.AddAsync(title);
            await user.ShowsAsync($"[ ] {title}", "1 item left, some, All", "@/");
            await user.Tab.PressAsync(await user.EditAsync(title), "Enter");
            await user.ShowsAsync($"[ ] {title}", "1 item left, some, All", "@/");
            await user.DestroyAsync(title);
            await user.ShowsAsync("nothing", "@/");
        }
    }

    private static async Task TabsAsync(TodoWorld world)
    {
        var (first, second) = (await world.OpenAsync(), await world.OpenAsync());
        await first.AddAsync("shared");
        await second.ShowsAsync("[ ] shared", "1 item left, some, All", "@/");
        await second.CheckAsync("shared");
        await first.ShowsAsync("[x] shared", "0 items left, all, All, clear", "@/");
        await first.UncheckAsync("shared");
        await second.ShowsAsync("[ ] shared", "1 item left, some, All", "@/");
    }

    private static async Task EditInTabsAsync(TodoWorld world)
    {
        var first = await world.OpenAsync();
        await first.AddAsync("edited");
        await first.ShowsAsync("[ ] edited", "1 item left, some, All", "@/");
        var second = await world.OpenAsync();
        var field = await first.EditAsync("edited");
        await first.Tab.FillAsync(field, "edited more");
        await second.AddAsync("new");
        await second.ShowsAsync("[ ] edited", "[ ] new", "2 items left, some, All", "@/");
        await second.CheckAsync("edited");
        await first.ShowsAsync("[x] edited (edited more)", "[ ] new", "1 item left, some, All, clear", "@/");
        await first.Tab.PressAsync(field, "Enter");
        await second.ShowsAsync("[x] edited more", "[ ] new", "1 item left, some, All, clear", "@/");
    }

    private static async Task SessionsAsync(TodoWorld world)
    {
        var (mine, yours) = (await world.OpenAsync(), await world.OpenAsync(session: "yours"));
        await mine.AddAsync("private");
        await yours.AddAsync("other");
        await mine.ShowsAsync("[ ] private", "1 item left, some, All", "@/");
        await yours.ShowsAsync("[ ] other", "1 item left, some, All", "@/");
    }

    private static async Task HiddenAsync(TodoWorld world)
    {
        var (first, second) = (await world.OpenAsync(), await world.OpenAsync());
        await second.Tab.HideAsync();
        await first.AddAsync("meanwhile");
        await first.ShowsAsync("[ ] meanwhile", "1 item left, some, All", "@/");
        await second.ShowsAsync("nothing", "@/");
        await second.Tab.ShowAsync();
        await second.ShowsAsync("[ ] meanwhile", "1 item left, some, All", "@/");
    }
}
