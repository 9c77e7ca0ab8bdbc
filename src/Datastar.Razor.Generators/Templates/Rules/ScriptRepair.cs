using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>What code that does not compile may have been meant to be. Whoever asks sees which of it compiles.</summary>
internal static class ScriptRepair
{
    private static readonly Regex Statement = Pattern(@"^\s*(if|for|while|switch|try|do|throw|const|let|var)\b");

    private static readonly Regex Words = Pattern(@"^[\p{L}][\p{L}\p{N} ,.:!?'-]*$");

    private static readonly Regex Texts = Pattern(@"'(?:\\.|[^'\\])*'");

    // A color, a length, a path: what HTML and CSS would take as it is.
    private static readonly Regex Literal = Pattern(@"^(#[0-9A-Fa-f]{3,8}|-?[\d.]+(px|r?em|%|vh|vw|s|ms|deg|fr)|/[\w/.?=-]*|[a-z]+(-[a-z]+)+)$");

    // Names of styles have hyphens, which need quotes in an object.
    private static readonly Regex Hyphenated = Pattern(@"(?<=^|[,{]\s*)([a-z]+(?:-[a-z]+)+)(?=\s*:)");

    // What other languages, templates and hurry write, and JavaScript.
    private static readonly (Regex Foreign, string Instead)[] Spellings =
    [
        (Pattern("@@"), "@"), (Pattern("[“”„‘’]"), "'"), (Pattern(@"@(\w+)\[('[^']*')\]"), "@$1($2)"), (Pattern(@"@\w+\.(\w+)\("), "@$1("), (Pattern(@"\('([^']*?)(\);?)$"), "('$1'$2"),
        (Pattern(@"(?<=[\w'\])}])\s+(?=\w+\s*:)"), ", "), (Pattern(@"\}$"), "]}"), (Pattern(@"\}$"), ")}"), (Pattern(@"@([A-Za-z_]\w*)\s+\("), "@$1("),
            (Pattern(@"@(\w+)\s+('[^']*')"), "@$1($2)"), (Pattern(@"@(\w+)\((/[\w/.-]*)\)"), "@$1('$2')"),
        (Pattern(@"\band\b"), "&&"), (Pattern(@"\bor\b"), "||"), (Pattern(@"\bnot\s+"), "!"), (Pattern("<>"), "!=="), (Pattern(@"\bis\s+null\b"), "=== null"), (Pattern(@"\beq\b"), "==="),
        (Pattern(@"=\s*>=?"), ">="), (Pattern(@"^\s*\{\{\s*(.*?)\s*\}\}\s*$"), "$1"), (Pattern(@"^\s*\$\{\s*(.*?)\s*\}\s*$"), "$1"),
        (Pattern(@"(?<=@\w+\('[^']*'\s*,\s*)(\w+\s*:[^{}]*)(?=\)\s*$)"), "{$1}"), (Pattern(@"^\s*if\s+(?!\()(.+?\)?)\s+(@.+)$"), "if ($1) $2"),
            (Pattern(@"^([^?]+)\?\s*(@[^:]+)$"), "$1&& $2"),
        (Pattern(@"(&&|\|\|)\s*(\$[\w.]+\s*=(?!=).*)$"), "$1 ($2)"), (Pattern(@"\)\s+(?=[$@])"), "); "), (Pattern(@"\?\s*:"), "||"),
            (Pattern(@"(?<=@\w+\()\w+\s*:\s*"), ""), (Pattern(@"(?<=:\s*)[#.][\w-]+"), "'$&'"),
        (Pattern(@"(?<=[{,]\s*['\w-]+\s*)=(?!=)"), ":"), (Pattern(@"(?<=[{,]\s*)(\w+)\.(\w+)\s*:\s*([^,{}]+)"), "$1: {$2: $3}"),
    ];

    /// <summary>Whether the code begins with a statement, which is no expression.</summary>
    public static bool IsStatement(string code) => Statement.IsMatch(code);

    public static IEnumerable<string> Of(DatastarAttribute attribute, string code)
    {
        foreach (var (foreign, instead) in Spellings)
        {
            if (foreign.IsMatch(code))
                yield return foreign.Replace(code, instead);
        }
        // Closing braces would come twice.
        if (Spellings.Where(spelling => spelling.Instead is not ("]}" or ")}")).Aggregate(code,
            (text, spelling) => spelling.Foreign.Replace(text, spelling.Instead)) is var spelled && spelled != code)
            yield return spelled;
        if (code.LastIndexOf("//", StringComparison.Ordinal) is var comment and > 0)
            yield return code.Substring(0, comment).TrimEnd();
        foreach (var end in (string[])["}", ")", "]", "'", "})", ")}", "]}", "}}", "'}", "')"])
            yield return code + end;
        yield return code.TrimEnd().TrimEnd(')', '}', ']', ',', ';');
        if (code.Contains(";"))
            yield return $"({string.Join(", ", code.Split(';').Select(piece => piece.Trim()).Where(piece => piece.Length > 0))})";
        foreach (var whole in OfValue(attribute, code.Trim()))
            yield return whole;
        yield return code.TrimEnd().TrimEnd('+', '-', '*', '/', '&', '|', '?', '=', '.', '!').TrimEnd();
        // What is awaited is no text beside another.
        if (!code.Contains("await "))
            yield return Joined(code);
    }

    private static IEnumerable<string> OfValue(DatastarAttribute attribute, string code)
    {
        if (code.Length == 0)
            yield break;
        if (attribute.Definition is { Value: ValueKind.Statements } && code[0] == '/')
            yield return $"@get('{code}')";
        if (attribute.Definition is { Value: ValueKind.Signals } or { HasObjectForm: true } or { Name: "style" } && attribute.Name.Key is null && code[0] != '{')
        {
            yield return $"{{{code}}}";
            yield return $"{{{Hyphenated.Replace(code, "'$1'")}}}";
        }
        yield return Hyphenated.Replace(code, "'$1'");
        if (Literal.IsMatch(code) || Words.IsMatch(code) && !IsStatement(code) && !code.StartsWith("await", StringComparison.Ordinal))
            yield return $"'{code.Replace("'", "\\'")}'";
        if (code.Contains("${"))
            yield return $"`{code.Trim('\'', '"')}`";
        // Hello $name.
        if (code.IndexOf(" $", StringComparison.Ordinal) is var signal and > 0 && Words.IsMatch(code.Substring(0, signal)))
            yield return $"'{code.Substring(0, signal + 1)}' + {code.Substring(signal + 1)}";
    }

    // Blanks between values, outside of quotes.
    private static string Joined(string code)
    {
        var hidden = Texts.Replace(code, text => text.Value.Replace(' ', '\uFFFF'));
        return Regex.Replace(hidden, @"\s+(?=[$\w'])", " + ").Replace('\uFFFF', ' ');
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
