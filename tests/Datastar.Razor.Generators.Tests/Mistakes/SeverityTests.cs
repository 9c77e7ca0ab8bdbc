using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>What <c>.editorconfig</c> says counts for whatever is reported in a template, by the rules over C# as by those over markup.</summary>
public sealed class SeverityTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("Slices/Mistake.cshtml", "@inherits DatastarSlice<Todo>\n<p data-shwo=\"$open\"></p>\n<button ds-on-click=\"@TodoSignals.Ref.Busy\">x</button>\n<button ds-on-click=\"@Get(\"/tods\")\">x</button>"),
        ("Components/Mistake.razor", "<p data-shwo=\"$open\"></p>\n<button @attributes=\"@Ds.OnClick(TodoSignals.Ref.Busy)\">x</button>\n<button @attributes=\"@Ds.OnClick(Get(\"/tods\"))\">x</button>"),
    ];

    [Theory]
    [InlineData("none", null)]
    [InlineData("silent", null)]
    [InlineData("suggestion", null)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task A_section_for_templates_has_a_key_for_each_rule(string value, DiagnosticSeverity? expected)
    {
        var severities = await SeveritiesAsync(new()
        {
            ["datastar_diagnostic.DSR0101.severity"] = value,
            ["datastar_diagnostic.DSR0431.severity"] = value,
            ["datastar_diagnostic.DSR0400.severity"] = value,
        });

        Assert.Equal(expected is { } severity ? Enumerable.Repeat(severity, 6) : [], severities);
    }

    [Fact]
    public async Task The_category_has_a_severity_for_all_rules() =>
        Assert.Empty(await SeveritiesAsync(new() { ["dotnet_analyzer_diagnostic.category-Datastar.severity"] = "none" }));

    [Fact]
    public async Task A_key_for_a_rule_comes_before_the_category() =>
        Assert.Equal([DiagnosticSeverity.Error, DiagnosticSeverity.Error], await SeveritiesAsync(new()
        {
            ["dotnet_analyzer_diagnostic.category-Datastar.severity"] = "none",
            ["datastar_diagnostic.DSR0101.severity"] = "error",
        }));

    [Fact]
    public async Task A_message_stays_the_same_whatever_its_severity()
    {
        var usual = await RazorApp.DiagnoseAsync([.. MistakeApp.Files, .. Files]);
        var changed = await RazorApp.DiagnoseAsync([.. MistakeApp.Files, .. Files], new Dictionary<string, string> { ["datastar_diagnostic.DSR0431.severity"] = "error" });

        Assert.Equal(usual.Select(Report.Of).ToHashSet(), changed.Select(Report.Of).ToHashSet());
        Assert.All(changed.Where(report => report.Id == "DSR0431"), report => Assert.EndsWith("/docs/rules/DSR0431.md", report.Descriptor.HelpLinkUri, StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<DiagnosticSeverity>> SeveritiesAsync(Dictionary<string, string> editorConfig) =>
        (await RazorApp.DiagnoseAsync([.. MistakeApp.Files, .. Files], editorConfig)).DistinctBy(report => (report.Id, report.Location.GetMappedLineSpan().Path)).Select(report => report.Severity);
}
