using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Gallery.Tests.Site;

/// <summary>What holds of every page: links lead somewhere, and whoever cannot see it or use a mouse finds the way.</summary>
public sealed class PageTests(GalleryPages pages) : IClassFixture<GalleryPages>
{
    private const string Repository = "https://github.com/datastar-razor/datastar-razor/";

    [Fact]
    public async Task Every_link_of_the_site_leads_to_a_page_and_to_a_place_in_it()
    {
        var all = await pages.AllAsync();
        var broken = new List<string>();
        foreach (var (path, page) in all)
        {
            foreach (var link in GalleryPages.LinksOf(page).Distinct().Where(link => link[0] is '/' or '#'))
            {
                var (target, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
                target = target.Length == 0 ? path : target;
                if ((await pages.GetAsync(target)).Status != 200)
                    broken.Add($"{path}: {link} is not there");
                else if (anchor.Length > 0 && all[target].GetElementById(anchor) is null)
                    broken.Add($"{path}: {link} has no such place");
            }
        }
        Assert.Empty(broken);
        Assert.True(all.Count > 60, $"Only {all.Count} pages were found.");
    }

    [Fact]
    public async Task Every_link_to_the_repository_leads_to_a_file_of_it()
    {
        foreach (var (path, page) in await pages.AllAsync())
        {
            foreach (var link in GalleryPages.LinksOf(page).Where(link => link.StartsWith(Repository, StringComparison.Ordinal) && link.Length > Repository.Length))
            {
                var file = link.Split('#')[0][Repository.Length..].Split('/', 3)[2];
                Assert.True(Path.Exists(Path.Combine(Tests.Repository.Root, file)), $"{path} links to {file}, which is not in the repository.");
            }
        }
    }

    [Fact]
    public async Task Nothing_but_the_client_comes_from_elsewhere()
    {
        foreach (var (path, page) in await pages.AllAsync())
        {
            var loaded = page.QuerySelectorAll("script[src], link[href], img[src], iframe[src]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!);
            Assert.All(loaded.Where(url => url[0] != '/'), url => Assert.True(url.EndsWith("/bundles/datastar.js", StringComparison.Ordinal), $"{path} loads {url}"));
            Assert.Empty(page.QuerySelectorAll("[style], [onclick], style"));
        }
    }

    [Fact]
    public async Task Every_page_has_a_title_one_heading_of_the_first_level_and_no_level_left_out()
    {
        foreach (var (path, page) in (await pages.AllAsync()).Where(page => page.Key != "/docs/all"))
        {
            Assert.NotEmpty(page.Title!);
            var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.TagName[1] - '0').ToList();
            Assert.True(levels.Count(level => level == 1) == 1 && levels[0] <= 2, $"{path} has the headings {string.Join(' ', levels)}.");
            for (var i = 1; i < levels.Count; i++)
                Assert.True(levels[i] <= levels[i - 1] + 1, $"{path} has the headings {string.Join(' ', levels)}.");
        }
    }

    [Fact]
    public async Task Every_control_has_a_name_and_every_id_is_there_once()
    {
        foreach (var (path, page) in await pages.AllAsync())
        {
            foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea, button, a[href], img, progress, meter"))
                Assert.True(NameOf(control).Length > 0, $"{path}: {control.OuterHtml} has no name.");
            var twice = page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key);
            if (path != "/docs/all")
                Assert.True(!twice.Any(), $"{path} has these ids twice: {string.Join(", ", twice)}.");
        }
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_answered_by_404_and_a_page()
    {
        var (status, type, body) = await pages.GetAsync("/examples/nothing");
        Assert.Equal((404, "text/html"), (status, type));
        Assert.Contains("There is no such page", body, StringComparison.Ordinal);
        Assert.Equal(404, (await pages.GetAsync("/docs/nothing")).Status);
        Assert.Equal(404, (await pages.GetAsync("/examples/chat?way=Nothing")).Status);
        Assert.Equal(404, (await pages.GetAsync("/examples/chat/files/about.txt")).Status);
    }

    private static string NameOf(IElement control) => string.Concat(
        control.GetAttribute("aria-label"), control.GetAttribute("alt"), control is IHtmlImageElement && control.HasAttribute("alt") ? "decoration" : "",
        control is IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement ? control.Closest("label")?.TextContent : control.TextContent).Trim();
}
