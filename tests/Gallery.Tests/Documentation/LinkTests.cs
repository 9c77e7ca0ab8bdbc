using System.Text.RegularExpressions;

namespace Gallery.Tests.Documentation;

/// <summary>Links between the Markdown files of the repository lead to files, as a forge shows them.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Files => [
        .. new[] { "docs", "benchmarks", "src", "examples" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.EndsWith("about.md", StringComparison.Ordinal) && !file.Contains("/templates/", StringComparison.Ordinal) && Links().IsMatch(Repository.Read(file))).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Links_lead_to_files(string file)
    {
        foreach (var link in Links().Matches(Code().Replace(Repository.Read(file), "")).Select(match => match.Groups[1].Value.Split('#')[0]).Where(link => link.Length > 0))
            Assert.True(Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, link)), $"{file} links to {link}, which is not there.");
    }

    [GeneratedRegex(@"\]\((?!https?://|/)([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
