using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Templates;

namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Every rule for templates has a page, and its examples are what they say.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Ids => [.. TemplateRules.All.SelectMany(rule => rule.Reports).Select(rule => rule.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_reported_and_the_right_one_is_not(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryTests.Root(), "docs", "rules", id + ".md"), TestContext.Current.CancellationToken);
        var examples = Example().Matches(page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Contains(id, await RunAsync(id, examples["Wrong"]));
        Assert.Empty(await RunAsync(id, examples["Right"]));
    }

    private static async Task<IEnumerable<string>> RunAsync(string id, string example)
    {
        var text = example.Contains("@inherits", StringComparison.Ordinal) ? example : TemplateRun.SliceHead + example;
        var run = new TemplateRun().With("Slices/Example.cshtml", text);
        return (await (id == "DSR0208" ? run.Set("datastar_client_version", "1.0.3") : run).RunAsync()).Select(report => report.Id);
    }

    [GeneratedRegex(@"## (Wrong|Right)\s+```cshtml\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
