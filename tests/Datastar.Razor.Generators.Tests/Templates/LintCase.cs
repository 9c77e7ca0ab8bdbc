using System.Text.Json;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>A line of HTML that is right or wrong for the client, as authors write it by hand.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Html">The line.</param>
/// <param name="Ok">Whether it is right.</param>
/// <param name="Rule">What is wrong, in a word.</param>
/// <param name="Fix">The line as it is right; <see langword="null"/> where that depends on what was meant.</param>
/// <param name="ClientVersion">The versions of the client for which it holds: <c>&lt;1.0.4</c>.</param>
internal sealed partial record LintCase(string Id, string Html, bool Ok, string? Rule, string? ClientVersion, string? Fix)
{
    public static readonly IReadOnlyList<LintCase> All =
        JsonSerializer.Deserialize<List<LintCase>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Templates", "LintCases.json")), JsonSerializerOptions.Web)!;

    /// <summary>The version to run the case with; <see langword="null"/> for the newest.</summary>
    public string? Version => ClientVersion?.StartsWith('<') == true ? "1.0.3" : null;

    /// <summary>The line as Razor takes it: an at sign for the client is written twice.</summary>
    public string Razor => Html.Replace("@", "@@", StringComparison.Ordinal);

    /// <summary>The line with <c>ds-*</c>: code becomes <c>@Js("…")</c>, names stay.</summary>
    public string Typed => Attribute().Replace(Html, match => $" ds-{Hyphenated().Replace(match.Groups[1].Value, "$1-")}{TypedValue(match)}");

    /// <summary>The line with <c>ds-*</c>, as one who only renames would have it: JavaScript stays where C# is read.</summary>
    public string Renamed => Attribute().Replace(Razor, match => $" ds-{Hyphenated().Replace(match.Groups[1].Value, "$1-")}{match.Value[(" data-".Length + match.Groups[1].Length)..]}");

    private static string TypedValue(Match match)
    {
        var value = match.Groups[3].Success ? match.Groups[3].Value : match.Groups[2].Value;
        if (!match.Groups[2].Success && !match.Groups[3].Success)
            return "";
        return match.Groups[1].Value is "bind" or "indicator" or "ref" or "preserve-attr" ? $"=\"{value}\"" : $"=\"@Js(\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\")\"";
    }

    [GeneratedRegex(""" data-([^\s=>"']+)(?:="([^"]*)"|='([^']*)')?""")]
    private static partial Regex Attribute();

    [GeneratedRegex("^([a-z-]+):")]
    private static partial Regex Hyphenated();
}
