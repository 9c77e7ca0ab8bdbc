using System.Text.RegularExpressions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>What the client does to an attribute's text before it compiles it, by its documented rules (1.0.x).</summary>
internal static class ClientRewriting
{
    private const RegexOptions Options = RegexOptions.ECMAScript;

    // What hides a semicolon from the cutter: regular expressions, strings, functions without parameters that are called at once.
    private static readonly Regex Statement = new("(" + string.Join('|',
        @"\/(\\\/|[^/])*\/",
        "\"(\\\\\"|[^\"])*\"",
        @"'(\\'|[^'])*'",
        @"`(\\`|[^`])*`",
        @"\(\s*((function)\s*\(\s*\)|(\(\s*\))\s*=>)\s*(?:\{[\s\S]*?\}|[^;){]*)\s*\)\s*\(\s*\)",
        "[^;]") + ")+", Options);

    private static readonly Regex EscapeMarker = new("🖕JS_(.*?)_DS🚀");

    private static readonly Regex Signal = new(string.Join('|',
        "(?<quoted>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|`(?:\\\\.|[^`\\\\$]|\\$(?!\\{))*`)",
        @"\$\{(?<hole>[^{}]*)\}",
        @"\$(?<name>[a-zA-Z_\d]\w*(?:[.-]\w+)*)"), Options);

    private static readonly Regex SignalInHole = new(@"\$([a-zA-Z_\d]\w*(?:[.-]\w+)*)", Options);
    private static readonly Regex Action = new(@"@([A-Za-z_$][\w$]*)\(", Options);

    /// <summary>The body of the function that the client compiles.</summary>
    public static string Rewrite(string value, bool returnsValue)
    {
        var escaped = new List<string>();
        var code = EscapeMarker.Replace(returnsValue ? CutAndReturn(value.Trim()) : value.Trim(), match =>
        {
            escaped.Add(match.Groups[1].Value);
            return $"__escaped{escaped.Count - 1}";
        });
        code = Signal.Replace(code, match =>
            match.Groups["quoted"].Success ? match.Value
            : match.Groups["hole"].Success ? "${" + SignalInHole.Replace(match.Groups["hole"].Value, inner => Path(inner.Groups[1].Value)) + "}"
            : Path(match.Groups["name"].Value));
        code = Action.Replace(code, "__action(\"$1\",evt,");
        for (var i = 0; i < escaped.Count; i++)
            code = code.Replace($"__escaped{i}", escaped[i], StringComparison.Ordinal);
        return code;
    }

    private static string CutAndReturn(string value)
    {
        var statements = Statement.Matches(value).Select(match => match.Value).ToArray();
        if (statements.Length == 0)
            return "";
        var last = statements[^1].Trim();
        if (!last.StartsWith("return", StringComparison.Ordinal))
            statements[^1] = $"return ({last});";
        return string.Join(";\n", statements);
    }

    private static string Path(string name) => "$" + string.Concat(name.Split('.').Select(part => $"['{part}']"));
}
