using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

internal static class LoadingStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["lazy-load"] = async world => await (await world.OpenAsync("/examples/lazy-load")).CountsAsync("#chart rect", 12),
        ["lazy-tabs"] = TabsAsync,
        ["polling"] = PollingAsync,
        ["progress-bar"] = ProgressAsync,
        ["progressive-load"] = PartsAsync,
    };

    private static async Task TabsAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/lazy-tabs");
        await tab.ShowsAsync("#tab-panel", "All prices are per piece.");
        await tab.ClickAsync("#tab-Returns");
        await tab.ShowsAsync("#tab-panel", "Send back what you do not like.");
        await tab.ShowsAsync("#tabs [aria-selected=true]", "Returns");
    }

    private static async Task PollingAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/polling");
        await tab.ShowsAsync("#clock", "Not asked yet.");
        await tab.AdvanceAsync(TimeSpan.FromSeconds(2));
        await tab.HasAsync("#clock", "UTC, answer 1");
        await tab.AdvanceAsync(TimeSpan.FromSeconds(2));
        await tab.HasAsync("#clock", "UTC, answer 2");
    }

    private static async Task ProgressAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/progress-bar");
        await tab.ShowsAsync("#progress p", "Ready.");
        await tab.ClickAsync("#progress button");
        await tab.ShowsAsync("#progress p", "Done.");
        await tab.ShowsAsync("#progress progress", "100");
    }

    private static async Task PartsAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/progressive-load");
        await tab.ClickAsync(".demo > button");
        await tab.ShowsAsync("#article p", "A headline, from the cache", "The text, from the database", "Comments, from another service");
    }
}
