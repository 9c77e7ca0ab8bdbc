using System.Runtime.CompilerServices;

namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>What docs/mistakes.md promises.</summary>
public sealed class MistakeTests
{
    public static IEnumerable<TheoryDataRow<string>> Titles => Page().Select(mistake => new TheoryDataRow<string>(mistake.Title));

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task The_build_says_on_the_line_what_the_page_says(string title)
    {
        var mistake = Page().Single(candidate => candidate.Title == title);
        var (files, path, offset) = mistake.ToApp();

        var reports = await RazorApp.BuildAsync(files);

        var said = reports.Where(report => report.Path == path && report.Line > offset && report.Line <= offset + mistake.Code.Split('\n').Length).Select(report => $"{report.Id}: {report.Message}").ToList();
        Assert.True(said.Contains(mistake.Said), $"'{mistake.Said}' is not what the build says:\n{string.Join('\n', said.DefaultIfEmpty("nothing"))}\nElsewhere:\n{string.Join('\n', reports.Where(report => report.Path != path))}");
    }

    // What is missing has an empty name then.
    [Fact]
    public async Task No_rule_throws_where_the_code_ends_in_the_middle()
    {
        foreach (var mistake in Page())
        {
            var (files, _, _) = (mistake with { Code = mistake.Code[..(mistake.Code.LastIndexOfAny(['.', ',', '(']) + 1)] }).ToApp();
            Assert.DoesNotContain(await RazorApp.BuildAsync(files), report => report.Id == "AD0001");
        }
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_mistake_gets_one_report_and_no_rule_throws(string title)
    {
        var (files, path, _) = Page().Single(candidate => candidate.Title == title).ToApp();

        var reports = await RazorApp.BuildAsync(files);

        Assert.DoesNotContain(reports, report => report.Id == "AD0001");
        Assert.Empty(reports.Where(report => report.Path == path && report.Id.StartsWith("DSR", StringComparison.Ordinal)).GroupBy(report => report.Line).Where(line => line.Count() > 1).SelectMany(line => line));
    }

    [Fact]
    public async Task The_app_around_the_mistakes_has_none() => Assert.Empty(await RazorApp.BuildAsync(MistakeApp.Files));

    [Fact]
    public void The_page_has_a_hundred_mistakes() => Assert.InRange(Page().Count(), 100, int.MaxValue);

    private static IEnumerable<Mistake> Page([CallerFilePath] string file = "") =>
        Mistake.Read(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/mistakes.md")).ReplaceLineEndings("\n"));
}
