using System.Diagnostics;

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
        foreach (var story in TodoStories.All.Keys)
        {
            var page = await FastestAsync(20, story, () => new PageWorld(app));
            var chromium = BrowserFixture.WhyNot is null ? await FastestAsync(4, story, () => new ChromiumWorld(browser)) : TimeSpan.Zero;
            output.WriteLine(FormattableString.Invariant($"| {story} | {page.TotalMilliseconds:0.0} ms | {chromium.TotalMilliseconds:0} ms | {chromium / page:0} × |"));
        }
    }

    private static async Task<TimeSpan> FastestAsync(int times, string story, Func<TodoWorld> make)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await TellAsync(story, make());
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
