using System.Text.Json;

namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Lines as people type them in haste, or out of habit from elsewhere: which rule reports each, and what it says to write.</summary>
public sealed class MistypedTests
{
    [Fact]
    public Task Of_data_attributes_each_is_reported_with_what_to_write() => CheckAsync(Table.Value.Raw, html => html.Replace("@", "@@", StringComparison.Ordinal));

    [Fact]
    public Task Of_ds_attributes_each_is_reported_with_what_to_write() => CheckAsync(Table.Value.Typed, html => TemplateRun.SliceHead + html);

    private static readonly Lazy<Lines> Table = new(() =>
        JsonSerializer.Deserialize<Lines>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Templates", "Mistyped.json")), JsonSerializerOptions.Web)!);

    private static async Task CheckAsync(IEnumerable<Line> lines, Func<string, string> template)
    {
        var wrong = new List<string>();
        foreach (var line in lines)
        {
            var reports = (await new TemplateRun().With("Slices/Item.cshtml", template(line.Html)).RunAsync()).Select(report => $"{report.Id}: {TemplateRun.Message(report)}").ToList();
            if (!reports.Exists(report => report.StartsWith(line.Id, StringComparison.Ordinal) && report.Contains(line.Written, StringComparison.Ordinal)))
                wrong.Add($"{line.Html}\n   {line.Id}: {line.Written}\n   {string.Join("\n   ", reports)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private sealed record Lines(IReadOnlyList<Line> Raw, IReadOnlyList<Line> Typed);

    private sealed record Line(string Html, string Id, string Written);
}
