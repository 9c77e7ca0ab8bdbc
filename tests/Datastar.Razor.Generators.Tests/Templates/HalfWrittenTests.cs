namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Editors run the analyzer while a line is typed and changed: whatever stands there, no rule may throw, since the compiler drops an analyzer that does.</summary>
public sealed class HalfWrittenTests
{
    private const string Thrown = "AD0001";

    [Theory]
    [InlineData(".cshtml")]
    [InlineData(".razor")]
    [InlineData(".html")]
    public async Task No_rule_throws_while_a_line_is_typed(string extension) => await AssertNoneThrowsAsync(extension, Typed);

    [Theory]
    [InlineData(".cshtml")]
    [InlineData(".razor")]
    [InlineData(".html")]
    public async Task No_rule_throws_where_a_character_is_missing(string extension) => await AssertNoneThrowsAsync(extension, Shortened);

    [Theory]
    [InlineData(".cshtml")]
    [InlineData(".razor")]
    [InlineData(".html")]
    public async Task No_rule_throws_where_a_character_stands_twice(string extension) => await AssertNoneThrowsAsync(extension, Doubled);

    private static IEnumerable<string> Typed(string line) => Enumerable.Range(1, line.Length).Select(length => line[..length]);

    private static IEnumerable<string> Shortened(string line) => Enumerable.Range(0, line.Length).Select(index => line.Remove(index, 1));

    private static IEnumerable<string> Doubled(string line) => Enumerable.Range(0, line.Length).Where(index => !char.IsLetter(line[index])).Select(index => line.Insert(index, line[index..(index + 1)]));

    private static async Task AssertNoneThrowsAsync(string extension, Func<string, IEnumerable<string>> change)
    {
        var lines = LintCase.All.SelectMany(item => new[] { extension == ".html" ? item.Html : item.Razor, item.Typed, item.Renamed }).OfType<string>().Distinct();
        foreach (var line in lines)
        {
            var run = new TemplateRun();
            foreach (var (index, text) in change(line).Index())
                run.With($"Pages/{index}{extension}", (extension == ".cshtml" ? TemplateRun.SliceHead : "") + text);
            Assert.Empty((await run.RunAsync()).Where(report => report.Id == Thrown).Select(report => line + ": " + TemplateRun.Message(report)));
        }
    }
}
