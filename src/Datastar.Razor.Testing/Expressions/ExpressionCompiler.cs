using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Acornima.Ast;
using Jint;

namespace Datastar.Razor.Testing;

/// <summary>The text of an expression as the client makes a function of it, and the parsed script that defines this function.</summary>
internal sealed record CompiledExpression(string Body, Prepared<Script> Function);

/// <summary>
/// Makes functions of expressions: cuts statements, rewrites signals and actions. Parsed scripts are kept by their text, since the
/// pages of a test run are made of the same few.
/// </summary>
internal static partial class ExpressionCompiler
{
    private const int Most = 5_000;
    private const string Escaped = "🖕JS_";
    private const string EscapeEnd = "_DS🚀";

    // Parsed scripts know no page: they are the same for all of them.
    private static readonly ConcurrentDictionary<(string, bool, string), CompiledExpression> Expressions = new();
    private static readonly ConcurrentDictionary<string, Prepared<Script>> Scripts = new();

    /// <summary>Compiles the value of an attribute; throws what the parser throws when it is no JavaScript.</summary>
    public static CompiledExpression Compile(string text, bool returnsValue, string arguments)
    {
        var key = (text, returnsValue, arguments);
        if (Expressions.TryGetValue(key, out var known)) return known;
        var body = Body(text, returnsValue);
        if (Expressions.Count > Most) Expressions.Clear();
        var parameters = arguments.Length == 0 ? "el,$,__action,evt" : "el,$,__action,evt," + arguments;
        return Expressions[key] = new(body, Script($"(function anonymous({parameters}\n) {{\n{body}\n}})"));
    }

    public static Prepared<Script> Script(string text)
    {
        if (Scripts.TryGetValue(text, out var known)) return known;
        if (Scripts.Count > Most) Scripts.Clear();
        return Scripts[text] = Engine.PrepareScript(text);
    }

    /// <summary>The body of the function.</summary>
    public static string Body(string text, bool returnsValue)
    {
        text = Trim(text);
        if (returnsValue) text = CutStatements(text);
        var kept = new List<string>();
        text = Escape().Replace(text, match =>
        {
            kept.Add(match.Groups[1].Value);
            return $"__escaped{kept.Count - 1}";
        });
        text = Signals().Replace(text, match => match switch
        {
            _ when match.Groups["quoted"].Success && match.Groups["quoted"].Length > 0 => match.Value,
            _ when match.Groups["inner"].Success => "${" + InnerSignals().Replace(match.Groups["inner"].Value, m => Path(m.Groups[1].Value)) + "}",
            _ => Path(match.Groups["signal"].Value),
        });
        text = Actions().Replace(text, "__action(\"$1\",evt,");
        for (var i = 0; i < kept.Count; i++) text = ReplaceFirst(text, $"__escaped{i}", kept[i]);
        return text;
    }

    public static string Trim(string text) => text.Trim().Trim('\uFEFF').Trim();

    // The last statement is the value, unless it returns by itself.
    private static string CutStatements(string text)
    {
        var statements = Statements().Matches(text).Select(m => m.Value).ToArray();
        if (statements.Length == 0) return "";
        var last = Trim(statements[^1]);
        if (!last.StartsWith("return", StringComparison.Ordinal)) statements[^1] = $"return ({last});";
        return string.Join(";\n", statements);
    }

    private static string Path(string name) => "$" + string.Concat(name.Split('.').Select(part => $"['{part}']"));

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }

    // A regular expression, a string in one of three kinds of quotes, a function without arguments called at once, or anything but a semicolon.
    [GeneratedRegex("""(?:/(?:\\/|[^/])*/|"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|`(?:\\`|[^`])*`|\(\s*(?:function\s*\(\s*\)|\(\s*\)\s*=>)\s*(?:\{[\s\S]*?\}|[^;){]*)\s*\)\s*\(\s*\)|[^;])+""")]
    private static partial Regex Statements();

    [GeneratedRegex(Escaped + "(.*?)" + EscapeEnd)]
    private static partial Regex Escape();

    [GeneratedRegex("""(?<quoted>"(?:\\[^\n\r\u2028\u2029]|[^"\\])*"|'(?:\\[^\n\r\u2028\u2029]|[^'\\])*'|`(?:\\[^\n\r\u2028\u2029]|[^`\\$]|\$(?!\{))*`)|\$\{(?<inner>[^{}]*)\}|\$(?<signal>[a-zA-Z_0-9][a-zA-Z0-9_]*(?:[.-][a-zA-Z0-9_]+)*)""")]
    private static partial Regex Signals();

    [GeneratedRegex("""\$([a-zA-Z_0-9][a-zA-Z0-9_]*(?:[.-][a-zA-Z0-9_]+)*)""")]
    private static partial Regex InnerSignals();

    [GeneratedRegex(@"@([A-Za-z_$][A-Za-z0-9_$]*)\(")]
    private static partial Regex Actions();
}
