using System.Diagnostics;
using Datastar.Razor.Testing;

namespace TodoApp.Tests.Worlds;

/// <summary>Each story in a test page, and in Chromium with the real client: both show the same, step by step.</summary>
public sealed class BothWorldsTests(BrowserFixture browser, TodoAppFactory app) : IClassFixture<BrowserFixture>, IClassFixture<TodoAppFactory>
{
    public static TheoryData<string> Stories => [.. TodoStories.All.Keys];

    [Theory, MemberData(nameof(Stories))]
    public async Task In_a_test_page(string story) => Assert.NotEmpty(await TellAsync(story, new PageWorld(app)));

    [Theory, MemberData(nameof(Stories))]
    public async Task In_Chromium_with_the_same_results(string story)
    {
        Assert.SkipWhen(BrowserFixture.WhyNot is not null, BrowserFixture.WhyNot ?? "");
        Assert.Equal(await TellAsync(story, new ChromiumWorld(browser)), await TellAsync(story, new PageWorld(app)));
    }

    [Fact(Explicit = true)]
    public async Task How_long_both_worlds_take()
    {
        var output = TestContext.Current.TestOutputHelper!;
        for (var round = 0; round < 20; round++)
            foreach (var story in TodoStories.All.Keys)
                await TellAsync(story, new PageWorld(app));
        foreach (var story in TodoStories.All.Keys)
        {
            var page = await FastestAsync(40, () => TellAsync(story, new PageWorld(app)));
            var chromium = BrowserFixture.WhyNot is null ? await FastestAsync(4, () => TellAsync(story, new ChromiumWorld(browser))) : TimeSpan.Zero;
            output.WriteLine(FormattableString.Invariant($"| {story} | {page.TotalMilliseconds:0.0} ms | {chromium.TotalMilliseconds:0} ms | {chromium / page:0} × |"));
        }
        using var client = app.CreateClient();
        await OpenAndClickAsync(client, ".toggle-all", "a todo to click on");
        var alone = await FastestAsync(100, () => OpenAndClickAsync(client, ".toggle"));
        output.WriteLine(FormattableString.Invariant($"Opening the page and one click: {alone.TotalMilliseconds:0.0} ms"));
    }

    private static async Task OpenAndClickAsync(HttpClient client, string selector, string? added = null)
    {
        await using var page = await DatastarPage.OpenAsync(client, "/");
        if (added is not null)
        {
            await page.FillAsync(TodoUser.NewTodo, added);
            await page.PressAsync(TodoUser.NewTodo, "Enter");
        }
        await page.ClickAsync(selector);
    }

    private static async Task<TimeSpan> FastestAsync(int times, Func<Task> run)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await run();
            if (Stopwatch.GetElapsedTime(began) is var time && time < fastest)
                fastest = time;
        }
        return fastest;
    }

    private static async Task<IReadOnlyList<string>> TellAsync(string story, TodoWorld world)
    {
        await using (world)
        {
            await TodoStories.All[story](world);
            return world.Transcript;
        }
    }
}
