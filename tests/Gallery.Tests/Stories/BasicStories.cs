using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

internal static class BasicStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["animations"] = AnimationsAsync,
        ["nested-signals"] = NestedSignalsAsync,
        ["svg-morphing"] = SvgAsync,
        ["template-counter"] = world => CounterAsync(world, "/examples/template-counter"),
        ["template-counter Component"] = world => CounterAsync(world, "/examples/template-counter?way=Component"),
        ["template-counter RazorPages"] = world => CounterAsync(world, "/examples/template-counter?way=RazorPages"),
        ["title-update"] = TitleAsync,
        ["toggle-visibility"] = ToggleAsync,
        ["pro-markup"] = ProAsync,
    };

    private static async Task AnimationsAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/animations");
        await tab.ClickAsync("#card button");
        await tab.ShowsAsync("#card", "Put it back");
        await tab.ClickAsync("#card button");
        await tab.ShowsAsync("#card p", "A card");
    }

    private static async Task NestedSignalsAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/nested-signals");
        await tab.FillAsync(".demo label:nth-of-type(2) input", "Grace");
        await tab.CheckAsync(".demo input[value=fetch]");
        await tab.HasAsync("#pet-json", "\"name\": \"Grace\"");
        await tab.ClickAsync(".demo form > button");
        await tab.ShowsAsync("#pet", "Rex of Grace in London can sit and fetch.");
    }

    private static async Task SvgAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/svg-morphing");
        await tab.CountsAsync("circle#ball[r='20']", 1);
        await tab.ClickAsync(".demo button");
        await tab.CountsAsync("circle#ball[r='30']", 1);
        await tab.ClickAsync(".demo button");
        await tab.CountsAsync("circle#ball[r='12']", 1);
    }

    private static async Task CounterAsync(World world, string path)
    {
        var (mine, yours) = (await world.OpenAsync(path), await world.OpenAsync(path, "yours"));
        var before = int.Parse((await mine.ReadAsync("#counters p:first-of-type output"))[0]);
        await mine.ClickAsync("#counters p:last-of-type button");
        await mine.ShowsAsync("#counters output", $"{before}", "1");
        await mine.ClickAsync("#counters p:first-of-type button");
        await mine.ShowsAsync("#counters output", $"{before + 1}", "1");
        await yours.ClickAsync("#counters p:first-of-type button");
        await yours.ShowsAsync("#counters output", $"{before + 2}", "0");
    }

    private static async Task TitleAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/title-update");
        await tab.ClickAsync("#mailbox button");
        await tab.ShowsAsync("#mailbox output", "1");
        await tab.ShowsAsync("title", "(1) Title update");
    }

    private static async Task ToggleAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/toggle-visibility");
        await tab.ShowsAsync("#details");
        await tab.ClickAsync(".demo button");
        await tab.ShowsAsync("#details", "Here is more.");
        await tab.ShowsAsync(".demo button[aria-expanded=true]", "Show less");
    }

    private static async Task ProAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/pro-markup");
        await tab.HasAsync(".pro td:last-child", "data-match-media:is-dark");
        await tab.HasAsync(".pro td:last-child", "data-scroll-into-view__smooth__vcenter");
    }
}
