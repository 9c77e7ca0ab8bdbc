using Gallery.Tests.Worlds;

namespace Gallery.Tests.Stories;

internal static class AppStories
{
    public static IReadOnlyDictionary<string, Func<World, Task>> All { get; } = new Dictionary<string, Func<World, Task>>
    {
        ["job"] = JobAsync,
        ["mixed-fragments"] = FragmentsAsync,
        ["sign-in"] = SignInAsync,
    };

    private static async Task JobAsync(World world)
    {
        var (tab, second) = (await world.OpenAsync("/examples/job"), await world.OpenAsync("/examples/job"));
        await tab.ShowsAsync("#job p", "Not started.");
        await tab.ClickAsync("#job button");
        await tab.ShowsAsync("#job button", "Cancel");
        await second.ShowsAsync("#job button", "Cancel");
        await second.ClickAsync("#job button");
        await tab.ShowsAsync("#job p", "Cancelled.");
        await tab.ClickAsync("#job button");
        await second.ShowsAsync("#job p", "Done.");
    }

    private static async Task FragmentsAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/mixed-fragments");
        await tab.ClickAsync(".demo button");
        await tab.ShowsAsync(".demo p", "Hello from an MVC view.", "Hello from a partial of a Razor Page.", "Hello from a component.", "Hello from a slice.");
    }

    private static async Task SignInAsync(World world)
    {
        var tab = await world.OpenAsync("/examples/sign-in");
        await tab.ClickAsync(".demo > button");
        await tab.ShowsAsync("h1", "Sign in");
        await tab.ClickAsync("form.demo button");
        await tab.ShowsAsync("form.demo em", "Your name, please.");
        await tab.FillAsync("form.demo input", "Ada <b>");
        await tab.ClickAsync("form.demo button");
        await tab.ShowsAsync("#user", "Ada <b>");
        await tab.ClickAsync(".demo > button");
        await tab.HasAsync("#secret", "The secret, for Ada <b>");
        await tab.ClickAsync(".demo p button");
        await tab.HasAsync(".demo p", "You are not signed in.");
    }
}
