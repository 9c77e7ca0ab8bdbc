using System.Text.Json;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>A line of HTML that is right or wrong for the client, as authors write it by hand.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Html">The line.</param>
/// <param name="Ok">Whether it is right.</param>
/// <param name="Rule">What is wrong, in a word.</param>
/// <param name="Fix">The line as it is right; <see langword="null"/> where that depends on what was meant.</param>
/// <param name="Typed">The same mistake as one makes it with <c>ds-*</c>: a hyphen is right before a key there, so the colon of the client is the mistake.</param>
/// <param name="ClientVersion">The versions of the client for which it holds: <c>&lt;1.0.4</c>.</param>
internal sealed partial record LintCase(string Id, string Html, bool Ok, string? Rule, string? ClientVersion, string? Fix, string? Typed)
{
    public static readonly IReadOnlyList<LintCase> All =
        JsonSerializer.Deserialize<List<LintCase>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Templates", "LintCases.json")), JsonSerializerOptions.Web)!;

    /// <summary>The version to run the case with; <see langword="null"/> for the newest.</summary>
    public string? Version => ClientVersion?.StartsWith('<') == true ? "1.0.3" : null;

    /// <summary>The line as Razor takes it: an at sign for the client is written twice.</summary>
    public string Razor => Html.Replace("@", "@@", StringComparison.Ordinal);

    /// <summary>The line with <c>ds-*</c>, as one who only renames would have it: JavaScript stays where C# is read.</summary>
    public string Renamed => Attribute().Replace(Razor, match => $" ds-{Hyphenated().Replace(match.Groups[1].Value, "$1-")}{match.Value[(" data-".Length + match.Groups[1].Length)..]}");

    [GeneratedRegex(""" data-([^\s=>"']+)(?:="([^"]*)"|='([^']*)')?""")]
    private static partial Regex Attribute();

    [GeneratedRegex("^([a-z-]+):")]
    private static partial Regex Hyphenated();
}
