using Datastar.Razor.Testing;
using Gallery.Site;
using Gallery.Site.Docs;
using Gallery.Site.Sources;

namespace Gallery.Tests.Site;

/// <summary>What the site adds to the examples.</summary>
public sealed class SiteTests(GalleryFactory app) : IClassFixture<GalleryFactory>
{
    [Fact]
    public async Task The_list_follows_what_is_searched_for_and_an_empty_search_shows_everything_again()
    {
        await using var page = await app.OpenDatastarPageAsync("/examples/chat");
        var all = page.FindAll("#side-list a").Count;
        Assert.Equal("Chat", page.Find("#side-list [aria-current]").TextContent);

        await page.FillAsync(".search input", "infinite scroll");
        await page.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal("Infinite scroll", page.FindAll("#side-list a")[0].TextContent);

        await page.FillAsync(".search input", "xyzzy");
        await page.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(page.FindAll("#side-list a"));

        await page.FillAsync(".search input", "");
        await page.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(all, page.FindAll("#side-list a").Count);
        Assert.Equal("Chat", page.Find("#side-list [aria-current]").TextContent);
    }

    [Fact]
    public async Task Without_scripts_a_search_is_a_page()
    {
        using var client = app.CreateClient();
        var found = await client.GetStringAsync("/search?q=%3Cb%3E+redirect");
        Assert.Contains("&lt;b&gt; redirect", found, StringComparison.Ordinal);
        Assert.Contains("/docs/events", await client.GetStringAsync("/search?q=redirect"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_shown_when_its_name_is_pressed()
    {
        await using var page = await app.OpenDatastarPageAsync("/examples/lazy-load");
        Assert.Equal("LazyLoadExample.cs", page.Find(".file.shown h3").TextContent);
        await page.ByRole("button", "Chart.cshtml").ClickAsync();
        Assert.Equal("Chart.cshtml", page.Find(".file.shown h3").TextContent);
        Assert.Equal("Chart.cshtml", page.Find(".tabs [aria-pressed=true]").TextContent);
    }

    [Fact]
    public async Task The_code_that_a_page_shows_is_that_of_its_files()
    {
        using var client = app.CreateClient();
        foreach (var entry in ExampleCatalogue.Find(typeof(Program).Assembly).Entries)
        {
            Assert.All(entry.Files, file => Assert.Equal(Repository.Read($"examples/Gallery/E{file.Path[1..]}"), file.Text));
            await using var page = await app.OpenDatastarPageAsync(entry.Path, new() { AllowProblems = true });
            Assert.Equal(entry.FilesOf(ExampleEntry.FirstWay).Select(file => file.Shown), page.FindAll(".file code").Select(code => code.TextContent));
        }
    }

    [Fact]
    public void An_example_is_one_folder_without_raw_JavaScript_and_without_names_in_strings()
    {
        foreach (var file in ExampleCatalogue.Find(typeof(Program).Assembly).Entries.SelectMany(entry => entry.Files))
        {
            Assert.DoesNotContain("Js(", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(".Member<", file.Text, StringComparison.Ordinal);
            if (file.Extension == "cshtml")
                Assert.DoesNotContain("data-on", file.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_example_fits_on_a_screen_or_two()
    {
        foreach (var file in ExampleCatalogue.Find(typeof(Program).Assembly).Entries.SelectMany(entry => entry.Files))
            Assert.InRange(file.Text.Split('\n').Length, 1, 80);
    }

    [Fact]
    public async Task What_one_visitor_changes_no_other_sees()
    {
        await using var ann = await app.OpenDatastarPageAsync("/examples/delete-row", new() { Confirm = _ => true });
        await using var ben = await app.OpenDatastarPageAsync("/examples/delete-row");
        await ann.ClickAsync("#row-1 button");
        Assert.Empty(ann.FindAll("#row-1"));
        await using var later = await app.OpenDatastarPageAsync("/examples/delete-row");
        Assert.Single(later.FindAll("#row-1"));
        Assert.Single(ben.FindAll("#row-1"));
    }

    [Fact]
    public async Task A_cookie_that_the_app_has_not_given_out_names_nobody()
    {
        using var client = app.CreateClient(new() { HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/examples/delete-row");
        request.Headers.Add("Cookie", "gallery-visitor=somebody");
        using var response = await client.SendAsync(request);
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("gallery-visitor=", StringComparison.Ordinal) && !cookie.Contains("somebody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commands_without_a_token_are_refused()
    {
        using var client = app.CreateClient();
        using var response = await client.PostAsync("/examples/template-counter/everybody", null);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Language_models_find_an_index_and_everything_as_one_text()
    {
        using var client = app.CreateClient();
        var index = await client.GetStringAsync("/llms.txt");
        Assert.StartsWith("# Datastar.Razor\n\n> ", index, StringComparison.Ordinal);
        foreach (var path in System.Text.RegularExpressions.Regex.Matches(index, @"\]\((/[^)]+)\)").Select(match => match.Groups[1].Value))
            Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
        var whole = await client.GetStringAsync("/llms-full.txt");
        Assert.Contains("# Live updates", whole, StringComparison.Ordinal);
        Assert.Contains("public sealed class ChatExample", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_its_fields_is_refused_with_a_sentence()
    {
        Assert.Contains("has no 'title: …'", Assert.Throws<FormatException>(() => ExampleText.Parse(new("x/about.md", "group: Lists\n\nText"))).Message, StringComparison.Ordinal);
        Assert.Contains("there is no group 'Nowhere'", Assert.Throws<FormatException>(() => ExampleText.Parse(new("x/about.md", "title: X\ngroup: Nowhere\n\nText"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=\"images/a.png\" alt=\"A\" width=\"4\">", "<p><img src=\"/docs/images/a.png\" alt=\"A\" width=\"4\"></p>\n")]
    [InlineData("a <b>c", "<p>a &lt;b&gt;c</p>\n")]
    [InlineData("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n")]
    [InlineData("[x](live.md#topics) [y](../examples/Gallery/Examples/LazyLoad)", "<p><a href=\"/docs/live#topics\">x</a> <a href=\"/examples/lazy-load\">y</a></p>\n")]
    public void Markdown_becomes_HTML_of_this_site(string markdown, string html) => Assert.Equal(html, MarkdownPage.ToHtml(markdown));

    [Theory]
    [InlineData("int x = 1; // <b>", "cs", "<span class=\"keyword\">int</span> x = <span class=\"number\">1</span>; <span class=\"comment\">// &lt;b&gt;</span>")]
    [InlineData("<p>@Model</p>", "cshtml", "<span class=\"tag\">&lt;p</span><span class=\"tag\">&gt;</span><span class=\"directive\">@</span>Model<span class=\"tag\">&lt;/p</span><span class=\"tag\">&gt;</span>")]
    [InlineData("<&>", "text", "&lt;&amp;&gt;")]
    public void Code_is_marked_and_stays_text(string code, string language, string html) => Assert.Equal(html, Highlighter.ToHtml(code, language));

    [Fact]
    public void A_file_with_regions_shows_them_alone()
    {
        var file = new SourceFile("a/b.cs", "using X;\n\nclass A\n{\n    #region one\n    int x;\n\n        int y;\n    #endregion\n    int z;\n}\n");
        Assert.Equal("int x;\n\n    int y;", file.Shown);
        Assert.Equal("class A;", new SourceFile("a/c.cs", "using X;\nusing static Y.Z;\n\nnamespace N;\n\nclass A;\n").Shown);
    }
}
