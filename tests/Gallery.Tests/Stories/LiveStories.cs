using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

internal static class LiveStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["live-tabs"] = TabsAsync,
        ["presence"] = PresenceAsync,
        ["chat"] = ChatAsync,
        ["dashboard"] = DashboardAsync,
        ["dbmon"] = DbmonAsync,
    };

    private static async Task TabsAsync(World world)
    {
        var (first, second, other) = (await world.OpenAsync("/examples/live-tabs"), await world.OpenAsync("/examples/live-tabs"), await world.OpenAsync("/examples/live-tabs", "other"));
        await first.FillAsync(".demo input[type=range]", "8");
        await first.ShowsAsync("#lamp", "8");
        await second.ShowsAsync("#lamp", "8");
        await other.ShowsAsync("#lamp", "3");
    }

    private static async Task PresenceAsync(World world)
    {
        var mine = await world.OpenAsync("/examples/presence");
        var me = (await mine.ReadAsync("#me"))[0];
        await mine.HasAsync("#guests li", me);
        var yours = await world.OpenAsync("/examples/presence", "yours");
        var you = (await yours.ReadAsync("#me"))[0];
        await mine.HasAsync("#guests li", you);
        await yours.HasAsync("#guests li", me);
        await world.CloseAsync(yours);
        await mine.WaitForAsync("#guests li", found => !found.Contains(you));
        Assert.DoesNotContain(you, await mine.ReadAsync("#guests li"));
    }

    private static async Task ChatAsync(World world)
    {
        var (ann, ben) = (await world.OpenAsync("/examples/chat", "ann"), await world.OpenAsync("/examples/chat", "ben"));
        var hello = $"<b>Hello</b> {Guid.NewGuid():N}";
        await ann.FillAsync(".demo label:nth-of-type(1) input", "Ann");
        await ann.FillAsync(".demo label:nth-of-type(2) input", hello);
        await ann.ClickAsync(".demo form button");
        await ben.HasAsync("#chat li", $"Ann {hello}");
        await ann.HasAsync("#chat li", $"Ann {hello}");
        await ann.ShowsAsync(".demo label input", "Ann", "");
    }

    private static async Task DashboardAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/dashboard");
        await tab.WaitForAsync("#orders", found => found is [not "0"]);
        var before = await tab.ReadAsync("#orders");
        await tab.WaitForAsync("#orders", found => !found.SequenceEqual(before));
        Assert.NotEqual(before, await tab.ReadAsync("#orders"));
        await tab.HasAsync("#revenue", " €");
    }

    private static async Task DbmonAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/dbmon");
        await tab.FillAsync(".demo label:first-of-type input", "100");
        await tab.WaitForAsync("#monitor td", found => !found.Contains("0"));
        Assert.DoesNotContain("0", await tab.ReadAsync("#monitor td"));
    }
}
