using System.Runtime.CompilerServices;

namespace Datastar.Razor.Generators.Tests.Documentation;

/// <summary>The code of the README and of the documentation compiles.</summary>
public sealed class SnippetTests
{
    // Pages whose code other tests build, run or generate.
    private static readonly HashSet<string> TestedElsewhere = ["attributes.md", "existing-apps.md", "expressions.md", "forms.md", "mistakes.md", "testing.md"];

    private static readonly string RootDirectory = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static TheoryData<string> Pages => [
        .. Directory.EnumerateFiles(Path.Combine(RootDirectory, "docs"), "*.md").Append(Path.Combine(RootDirectory, "README.md"))
            .Where(page => !TestedElsewhere.Contains(Path.GetFileName(page)))
            .Where(page => Snippet.In(File.ReadAllText(page)).Count > 0)
            .Select(page => Path.GetRelativePath(RootDirectory, page)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public async Task The_code_of_a_page_compiles(string page)
    {
        var snippets = Snippet.In(File.ReadAllText(Path.Combine(RootDirectory, page)));
        var errors = (await RazorApp.BuildAsync(SnippetApp.Of(snippets))).Where(report => SnippetApp.IsError(report.Id));
        Assert.Equal("", string.Join('\n', errors.Select(report => $"{report.Path}, line {report.Line}: {report.Id} {report.Message}")));
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_found()
    {
        var wrong = Snippet.In("```csharp\napp.MapGet(\"/x\", () => Results.Datastar(Hal.Create(5)));\n```\n```cshtml\n<input ds-bind=\"@S.Titel\">\n```");
        var reports = await RazorApp.BuildAsync(SnippetApp.Of(wrong));
        Assert.Contains(reports, report => report.Id == "CS1503");
        Assert.Contains(reports, report => report.Id == "CS1061");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
