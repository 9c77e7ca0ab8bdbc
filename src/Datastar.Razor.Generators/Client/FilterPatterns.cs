using System.Text.RegularExpressions;

namespace Datastar.Razor.Generators.Client;

/// <summary>Patterns of signals that match none, since they are written as something else than a regular expression.</summary>
internal static class FilterPatterns
{
    private static readonly Regex List = new(@"^\s*\w+(?:\.\w+)*(?:\s*[,;]\s*\w+(?:\.\w+)*)+\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Slashed = new("^/(?<pattern>.+)/[a-z]*$", RegexOptions.CultureInvariant);

    /// <summary>The same for a text in JavaScript, where the client takes one slash from either end.</summary>
    public static (string Problem, string Meant)? OfScript(string pattern) => Of(pattern.Length > 2 && pattern[0] == '/' && pattern[pattern.Length - 1] == '/' ? pattern.Substring(1, pattern.Length - 2) : pattern);

    /// <summary>What is wrong with the pattern, and the one that is meant; <see langword="null"/> where it may match.</summary>
    public static (string Problem, string Meant)? Of(string pattern) =>
        pattern is ['$', ..] ? ("begins with a dollar sign, which the names of signals do not have here", "^" + pattern.TrimStart('$'))
        : pattern is ['*', ..] ? ("is no regular expression, in which a dot stands before the star", "." + pattern)
        : Slashed.Match(pattern) is { Success: true } slashed ? ("is a text, whose slashes would be part of the name", slashed.Groups["pattern"].Value)
        : List.IsMatch(pattern) ? ("is a list, and a filter is one regular expression", $"^({string.Join("|", pattern.Split(',', ';').Select(static name => name.Trim()))})$")
        : null;
}
