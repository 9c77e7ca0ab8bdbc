using Datastar.Razor.Generators.Tests.Templates;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Tests;

/// <summary>Every rule has a page that its link leads to, and a line in the list of releases.</summary>
public sealed class RuleTests
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Rules =
        RazorApp.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id);

    public static TheoryData<string> Ids => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_begins_with_the_title_of_the_rule(string id) =>
        Assert.StartsWith($"# {id}: {Rules[id].Title}", File.ReadAllText(Path.Combine(RepositoryTests.Root(), "docs", "rules", id + ".md")), StringComparison.Ordinal);

    [Fact]
    public void The_links_are_absolute_and_of_one_place()
    {
        var places = Rules.Values.Select(rule => rule.HelpLinkUri.Replace(rule.Id, "*", StringComparison.Ordinal)).Distinct();

        Assert.EndsWith("/docs/rules/*.md", new Uri(Assert.Single(places), UriKind.Absolute).OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_releases_has_each_rule_and_its_severity()
    {
        var lines = File.ReadLines(Path.Combine(RepositoryTests.Root(), "src", "Datastar.Razor.Generators", "AnalyzerReleases.Unshipped.md"))
            .Where(line => line.StartsWith("DSR", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(row => $"{row[0]} {row[2]} {row[3]}");

        Assert.Equal(Rules.Values.Select(rule => $"{rule.Id} {rule.DefaultSeverity} {rule.Title}").Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }
}
