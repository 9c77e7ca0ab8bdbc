namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>A hundred wrong and three dozen right lines, each as a slice, a component, HTML, and rewritten with ds-*.</summary>
public sealed class LintCasesTests
{
    // These are right with the tag helpers: upper case and double underscores reach the client.
    private static readonly string[] RightAsTyped = ["L090", "L091", "L093", "L096"];

    // A number is C# too, and the key may have upper case; names that C# does not know the compiler reports.
    private static readonly string[] RightAsRenamed = ["L090", "L123", "L164", "L165"];

    [Theory]
    [InlineData("Slices/Item.cshtml", true)]
    [InlineData("Components/Item.razor", true)]
    [InlineData("wwwroot/index.html", false)]
    public async Task Every_wrong_line_is_reported_and_no_right_one(string path, bool isRazor)
    {
        var wrong = new List<string>();
        foreach (var item in LintCase.All)
        {
            var html = isRazor ? item.Razor : item.Html;
            var reports = await RunAsync(item, path, "\n" + html);
            if (item.Ok != (reports.Count == 0))
                wrong.Add($"{item.Id} {item.Rule} {html} {string.Join(" | ", reports)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Rewritten_with_ds_the_wrong_lines_are_reported_but_for_those_that_are_right_then()
    {
        var silent = new List<string>();
        foreach (var item in LintCase.All.Where(item => !item.Ok && !RightAsTyped.Contains(item.Id)))
        {
            if (await RunAsync(item, "Slices/Item.cshtml", TemplateRun.SliceHead + item.Typed) is { Count: 0 })
                silent.Add($"{item.Id} {item.Rule} {item.Typed}");
        }

        Assert.True(silent.Count == 0, string.Join('\n', silent));
    }

    [Fact]
    public async Task Renamed_to_ds_the_wrong_lines_are_reported_but_for_those_that_are_right_then()
    {
        var silent = new List<string>();
        foreach (var item in LintCase.All.Where(item => !item.Ok && !RightAsRenamed.Contains(item.Id)))
        {
            if (await RunAsync(item, "Slices/Item.cshtml", TemplateRun.SliceHead + item.Renamed) is { Count: 0 })
                silent.Add($"{item.Id} {item.Rule} {item.Renamed}");
        }

        Assert.True(silent.Count == 0, string.Join('\n', silent));
    }

    [Fact]
    public async Task All_right_lines_in_one_page_are_right()
    {
        var page = string.Join('\n', LintCase.All.Where(item => item.Ok).Select(item => item.Razor));

        Assert.Empty((await new TemplateRun().With("Slices/Page.cshtml", page).RunAsync()).Select(TemplateRun.Message));
    }

    [Fact]
    public async Task A_message_holds_what_to_write()
    {
        foreach (var item in LintCase.All.Where(item => !item.Ok))
            Assert.Contains(await RunAsync(item, "Slices/Item.cshtml", item.Razor), message => message.Contains("write", StringComparison.Ordinal) || message.Contains("move", StringComparison.Ordinal) || message.Contains("as in", StringComparison.Ordinal) || message.Contains("add", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_to_be_written_instead_is_right()
    {
        foreach (var item in LintCase.All.Where(item => item.Fix is not null))
            Assert.Empty(await RunAsync(item, "Slices/Item.cshtml", item.Fix!.Replace("@", "@@", StringComparison.Ordinal)));
    }

    private static async Task<List<string>> RunAsync(LintCase item, string path, string text)
    {
        var run = new TemplateRun().With(path, text);
        if (item.Version is { } version)
            run.Set("build_property.DatastarClientVersion", version);
        return [.. (await run.RunAsync()).Where(report => report.Location.GetLineSpan().StartLinePosition.Line == text.Count(c => c == '\n')).Select(report => report.Id + ": " + TemplateRun.Message(report))];
    }
}
