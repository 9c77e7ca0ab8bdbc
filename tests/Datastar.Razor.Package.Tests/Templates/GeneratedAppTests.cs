namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>The apps that <c>dotnet new datastar</c> makes by each combination of its options, with pages, slices and components added to those with tests.</summary>
[Collection(nameof(TemplateFixture))]
public sealed class GeneratedAppTests(TemplateFixture templates)
{
    public static TheoryData<AppOptions> Combinations => [.. AppOptions.All];

    public static TheoryData<AppOptions> CombinationsWithTests => [.. AppOptions.All.Where(options => !options.NoTests)];

    [Theory, MemberData(nameof(Combinations))]
    public void It_builds_without_a_warning(AppOptions options)
    {
        templates.AssertBuilt(options.App);
        Assert.Equal(!options.NoTests, Directory.Exists(Path.Combine(templates.DirectoryOf(options.App), $"{options.App}.Tests")));
    }

    [Theory, MemberData(nameof(Combinations))]
    public void It_is_written_in_slices_or_in_components(AppOptions options)
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(templates.DirectoryOf(options.App), "Home")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

        Assert.Equal(["HomeEndpoints.cs", options.Components ? "HomePage.razor" : "HomePage.cshtml"], files);
    }

    [Theory, MemberData(nameof(CombinationsWithTests))]
    public Task Its_tests_pass(AppOptions options) => templates.AssertTestsPassAsync(options.App);

    [Theory, MemberData(nameof(Combinations))]
    public async Task It_starts_and_every_request_of_its_page_is_answered_by_a_patch(AppOptions options)
    {
        await using var app = await RunningApp.StartAsync(templates.DirectoryOf(options.App));

        var answers = await app.FollowAsync("/", """{"name":"<Ann>"}""");

        Assert.Equal(["@get('/counter'", "@post('/counter'", "@post('/hello'"], answers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("event: datastar-patch-elements\ndata: elements <output id=\"counter\" class=\"number\">1</output>\n", answers["@post('/counter'"]);
        // A live stream begins with the wait after which this client is to come back, which differs from client to client.
        Assert.Matches("^retry: [0-9]{4}\n", answers["@get('/counter'"]);
        Assert.EndsWith(answers["@post('/counter'"], answers["@get('/counter'"], StringComparison.Ordinal);
        Assert.Equal("event: datastar-patch-elements\ndata: elements <p id=\"greeting\" role=\"status\">Hello, &lt;Ann&gt;!</p>\n", answers["@post('/hello'"]);
        Assert.Contains("Please say your name.", (await app.FollowAsync("/", """{"name":""}"""))["@post('/hello'"], StringComparison.Ordinal);
        using var css = await app.Client.GetAsync("/app.css");
        Assert.Equal("text/css", css.Content.Headers.ContentType?.MediaType);
    }

    [Theory, MemberData(nameof(CombinationsWithTests))]
    public async Task Pages_that_were_added_are_followed_to_their_patches(AppOptions options)
    {
        await using var app = await RunningApp.StartAsync(templates.DirectoryOf(options.App));

        Assert.Contains("Hello, Ann!", (await app.FollowAsync("/greeting", """{"name":"Ann"}""")).Single().Value, StringComparison.Ordinal);
        foreach (var path in new[] { "/contacts", "/people" })
        {
            Assert.Contains("<span>&lt;Ann&gt;</span>", (await app.FollowAsync(path, """{"name":"<Ann>"}""")).Single().Value, StringComparison.Ordinal);
            var answers = await app.FollowAsync(path, """{"draft":"Ben"}""");
            Assert.Equal(3, answers.Count);
            Assert.Contains("<span>Ben</span>", answers.Single(a => a.Key.StartsWith("@put", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
            Assert.DoesNotContain("Ben", answers.Single(a => a.Key.StartsWith("@delete", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
            Assert.Contains("Please enter a name.", answers.Single(a => a.Key.StartsWith("@post", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(CombinationsWithTests))]
    public async Task Slices_and_components_that_were_added_are_rendered(AppOptions options)
    {
        await using var app = await RunningApp.StartAsync(templates.DirectoryOf(options.App));

        var rows = await app.Client.GetStringAsync("/rows");

        Assert.Contains("data: elements <div id=\"contact-row\">Contact { Id = 1, Name = Ann }</div>", rows, StringComparison.Ordinal);
        Assert.Contains("data: elements <div id=\"contact-row\">Contact { Id = 2, Name = Ben }</div>", rows, StringComparison.Ordinal);
        Assert.Equal(2, rows.Split("data: elements <div id=\"plain-row\"></div>").Length - 1);
    }
}
