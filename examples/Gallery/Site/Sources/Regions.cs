using System.Text.RegularExpressions;

namespace Gallery.Site.Sources;

/// <summary>The named parts of a file: <c>#region name</c> in C#, <c>@* region name *@</c> in templates.</summary>
public static partial class Regions
{
    /// <summary>The parts, without the indentation that all their lines share.</summary>
    public static IReadOnlyDictionary<string, string> Of(string text) =>
        Region().Matches(text).ToDictionary(match => match.Groups["name"].Value.Trim(), match => Outdent(match.Groups["text"].Value));

    /// <summary>The text without the usings and the namespace that it begins with.</summary>
    public static string WithoutHead(string text) => Head().Replace(text, "", 1).Trim('\n');

    private static string Outdent(string text)
    {
        var lines = text.Trim('\n').Split('\n');
        var shared = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[shared..] : line)).TrimEnd();
    }

    [GeneratedRegex(@"^[ \t]*(?:#region|@\* region) (?<name>.+?)(?: \*@)?\n(?<text>.*?)\n?^[ \t]*(?:#endregion|@\* endregion)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"\A(?:(?:@?using [\w. =]+;?|namespace [\w.]+;|)\n)+")]
    private static partial Regex Head();
}
