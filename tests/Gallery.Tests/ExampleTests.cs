using Gallery.Site;
using Gallery.Tests.Stories;
using Gallery.Tests.Worlds;

namespace Gallery.Tests;

/// <summary>Each example in a test page, and the same in Chromium with the real client.</summary>
public sealed class ExampleTests(GalleryBrowser browser, GalleryFactory app) : IClassFixture<GalleryBrowser>, IClassFixture<GalleryFactory>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Names => [.. ExampleStories.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public Task In_a_test_page(string example) => TellAsync(example, new PageWorld(app));

    [Theory, MemberData(nameof(Names))]
    public Task In_Chromium(string example)
    {
        Assert.SkipWhen(GalleryBrowser.WhyNot is not null, GalleryBrowser.WhyNot ?? "");
        return TellAsync(example, new ChromiumWorld(browser));
    }

    [Fact]
    public void Every_example_and_every_way_has_a_story()
    {
        var told = ExampleStories.All.Keys.Select(name => name.Split(' ')).Select(words => (Slug: words[0], Way: words.ElementAtOrDefault(1) ?? ExampleEntry.FirstWay)).ToHashSet();
        var missing = ExampleCatalogue.Find(typeof(Program).Assembly).Entries.SelectMany(entry => entry.Ways.Select(way => (entry.Slug, Way: way))).Except(told);
        Assert.Empty(missing);
    }

    private static async Task TellAsync(string example, World world)
    {
        await using (world)
            await ExampleStories.All[example](world).WaitAsync(Longest);
    }
}
