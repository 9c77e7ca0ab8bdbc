using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

internal static class EventStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["custom-event"] = CustomEventAsync,
        ["event-bubbling"] = BubblingAsync,
        ["key-bindings"] = KeysAsync,
        ["on-signal-patch"] = SignalPatchAsync,
        ["web-component"] = WebComponentAsync,
    };

    private static async Task CustomEventAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/custom-event");
        await tab.ShowsAsync("#last-order > span", "No order yet.");
        await tab.ClickAsync(".demo button");
        await tab.ShowsAsync("#last-order > span", "Order number 1 was placed.");
        await tab.ClickAsync(".demo button");
        await tab.ShowsAsync("#last-order > span", "Order number 2 was placed.");
    }

    private static async Task BubblingAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/event-bubbling");
        await tab.ClickAsync("#key-52");
        await tab.ClickAsync("#key-50");
        await tab.ClickAsync("#key-35");
        await tab.ShowsAsync("#pressed", "42#");
    }

    private static async Task KeysAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/key-bindings");
        await tab.ShowsAsync("#volume", "5");
        await tab.PressAsync("body", "Alt+ArrowUp");
        await tab.ShowsAsync("#volume", "6");
        await tab.PressAsync("body", "ArrowUp");
        await tab.PressAsync("body", "Alt+m");
        await tab.ShowsAsync("#volume", "muted");
        await tab.PressAsync("body", "Alt+m");
        await tab.PressAsync("body", "Alt+ArrowDown");
        await tab.ShowsAsync("#volume", "5");
    }

    private static async Task SignalPatchAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/on-signal-patch");
        await tab.ShowsAsync("#draft", "Not saved yet.");
        await tab.FillAsync(".demo textarea", "Dear Ada");
        await tab.AdvanceAsync(TimeSpan.FromSeconds(1));
        await tab.ShowsAsync("#draft", "Version 1 saved, 8 characters.");
        await tab.AdvanceAsync(TimeSpan.FromSeconds(3));
        await tab.ShowsAsync("#draft", "Version 1 saved, 8 characters.");
    }

    private static async Task WebComponentAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/web-component");
        await tab.FillAsync(".demo input", "abc");
        await tab.CountsAsync("reverse-text[text=abc]", 1);
        if (!tab.RunsModules)
            await tab.DispatchAsync("reverse-text", "reversed", "cba");
        await tab.ShowsAsync("#reversed", "cba");
    }
}
