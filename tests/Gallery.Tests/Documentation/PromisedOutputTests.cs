using System.Text;
using System.Text.RegularExpressions;
using Gallery.Tests.Documentation.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RazorSlices;

namespace Gallery.Tests.Documentation;

/// <summary>What the README and the documentation show of HTML, and of what goes over the wire, is so.</summary>
public sealed partial class PromisedOutputTests
{
    private const string Elements = "data: elements ";

    // Compared where the code of these pages is run; that of development.md is the form of a line of the log, compared where it is written.
    private static readonly string[] ComparedElsewhere = ["docs/development.md", "docs/existing-apps.md", "docs/forms.md", "docs/mistakes.md"];

    public static TheoryData<string, string, Func<RazorSlice>> Promises => new()
    {
        { "README.md", "Hal", () => Hal.Create("I'm sorry, Dave.") },
        { "docs/start.md", "Answer", () => Answer.Create("I'm sorry, Dave.") },
    };

    [Theory, MemberData(nameof(Promises))]
    public async Task The_event_is_what_the_page_shows(string page, string slice, Func<RazorSlice> make)
    {
        var text = Repository.Read(page);
        Assert.Contains($"@* Slices/{slice}.cshtml *@\n{Source(slice)}\n```", text, StringComparison.Ordinal);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var sent = (await DatastarEvent.PatchElements(make()).RenderAsync(services)).ToString();
        Assert.Equal(Outputs(page)[0], sent.TrimEnd());
    }

    [Fact]
    public async Task The_attributes_are_what_the_README_shows()
    {
        var code = Source("Typed").Split('\n', 4)[3];
        Assert.Contains($"```cshtml\n{code}\n```", Repository.Read("README.md"), StringComparison.Ordinal);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var sent = (await DatastarEvent.PatchElements(Typed.Create(), new() { Selector = "#form", Mode = ElementPatchMode.Inner }).RenderAsync(services)).ToString();
        Assert.Equal(Outputs("README.md")[1].Split('\n'), sent.Split('\n').Where(line => line.StartsWith(Elements, StringComparison.Ordinal)).Select(line => line[Elements.Length..]));
    }

    [Fact]
    public async Task A_refusal_is_what_the_page_of_signals_shows()
    {
        await using var app = await StartAsync(app => app.MapPost("/", (Signals<Page> signals) => "taken"));
        using var answer = await app.GetTestClient().PostAsync("/", new StringContent("""{"user":{"age":"old"}}""", Encoding.UTF8, "application/json"));
        Assert.Equal(Assert.Single(Outputs("docs/signals.md")), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_policy_is_what_the_page_of_security_shows()
    {
        await using var app = await StartAsync(app =>
        {
            app.UseDatastarContentSecurityPolicy();
            app.MapGet("/", () => TypedResults.Content("<html></html>", "text/html"));
        });
        using var answer = await app.GetTestClient().GetAsync("/");
        Assert.Equal(Assert.Single(Outputs("docs/security.md")), "Content-Security-Policy: " + Nonce().Replace(answer.Headers.GetValues("Content-Security-Policy").Single(), "'nonce-…'"));
    }

    [Fact]
    public void No_page_shows_an_output_that_nothing_compares()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Append("README.md");
        Assert.Equal(
            [("README.md", 2), ("docs/security.md", 1), ("docs/signals.md", 1), ("docs/start.md", 1)],
            pages.Except(ComparedElsewhere).Select(page => (page, Outputs(page).Count)).Where(page => page.Count > 0).Order());
    }

    private static string Source(string slice) => Repository.Read($"tests/Gallery.Tests/Documentation/Slices/{slice}.cshtml").TrimEnd();

    // Blocks of HTML, JSON, events and headers: no code, no shell, no tree of files.
    private static List<string> Outputs(string page) =>
        [.. Block().Matches(Repository.Read(page)).Where(block => block.Groups[1].Value is "" or "html" or "json").Select(block => block.Groups[2].Value).Where(block => Output().IsMatch(block))];

    private static async Task<WebApplication> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDatastar();
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }

    private sealed record Page(User User);

    private sealed record User(int Age);

    [GeneratedRegex(@"^```(\w*)\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\A(?:event: |<|\{|[\w-]+: )")]
    private static partial Regex Output();

    [GeneratedRegex("'nonce-[^']+'")]
    private static partial Regex Nonce();
}
