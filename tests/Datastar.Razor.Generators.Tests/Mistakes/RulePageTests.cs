using System.Runtime.CompilerServices;

namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>The pages of the rules over C# code: the first example gets the rule's message, the second none.</summary>
public sealed class RulePageTests
{
    public static IEnumerable<TheoryDataRow<string>> Ids => RazorApp.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)
        .Where(id => string.CompareOrdinal(id, "DSR0400") >= 0).Distinct().Order().Select(id => new TheoryDataRow<string>(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_reported_as_the_page_says(string id)
    {
        var wrong = Examples(id)[0];
        var (files, path, offset) = wrong.ToApp();

        var said = (await RazorApp.BuildAsync(files)).Where(report => report.Path == path && report.Line > offset).Select(report => $"{report.Id}: {report.Message}");

        Assert.StartsWith(id, wrong.Said, StringComparison.Ordinal);
        Assert.Contains(wrong.Said, said);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_builds_without_a_word(string id) => Assert.Empty(await RazorApp.BuildAsync(Examples(id)[1].ToApp().Files));

    private static List<Mistake> Examples(string id, [CallerFilePath] string file = "") =>
        [.. Mistake.Read(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, $"../../../docs/rules/{id}.md")).ReplaceLineEndings("\n"))];
}
