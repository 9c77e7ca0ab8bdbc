using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds code that the client cannot compile.</summary>
internal sealed class ScriptSyntaxRule : TemplateRule
{
    private static readonly Regex SpacedAction = new(@"@([A-Za-z_]\w*)\s+\(", RegexOptions.CultureInvariant);

    private static readonly Regex Statement = new(@"^\s*(if|for|while|switch|try|do|throw|const|let|var)\b", RegexOptions.CultureInvariant);

    // contentType: 'form' behind the URL, without braces.
    private static readonly Regex BareOption = new(@"(?<=@\w+\('[^']*'\s*,\s*)(\w+\s*:[^{}]*)(?=\)\s*$)", RegexOptions.CultureInvariant);

    private static readonly Regex BareCondition = new(@"^\s*if\s+(?!\()(.+?\)?)\s+(@.+)$", RegexOptions.CultureInvariant);

    // Operators of other languages, and the braces of templates.
    private static readonly (Regex Foreign, string Instead)[] Operators =
    [
        (new(@"\band\b", RegexOptions.CultureInvariant), "&&"), (new(@"\bor\b", RegexOptions.CultureInvariant), "||"), (new(@"\bnot\s+", RegexOptions.CultureInvariant), "!"), (new("<>", RegexOptions.CultureInvariant), "!=="),
        (new(@"\bis\s+null\b", RegexOptions.CultureInvariant), "=== null"), (new(@"\beq\b", RegexOptions.CultureInvariant), "==="), (new(@"^\s*\{\{\s*(.*?)\s*\}\}\s*$", RegexOptions.CultureInvariant), "$1"),
        (new(@"^\s*\$\{\s*(.*?)\s*\}\s*$", RegexOptions.CultureInvariant), "$1"), (new(@"=\s*>=?", RegexOptions.CultureInvariant), ">="), (BareOption, "{$1}"), (BareCondition, "if ($1) $2"),
    ];

    private static readonly Regex Words = new(@"^[\p{L}][\p{L}\p{N} ,.!?'-]*$", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.Syntax];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            // A value of C# outside of a string may be any code.
            if (script.Error is { } error && !(script.Source.HasHoles && HasHoleInCode(script.Source.Text)))
                report.Add(ScriptRules.Syntax, script, Math.Min(script.ErrorIndex, Math.Max(0, script.Source.Text.Length - 1)), 1, error.Replace(ExpressionScript.Action, '@'), Advice(attribute, script));
        }
    }

    private static bool HasHoleInCode(string text)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (quote == '\0' ? text[i] is '"' or '\'' or '`' : text[i] == quote)
                quote = quote == '\0' ? text[i] : '\0';
            else if (text[i] == ScriptText.Hole && quote == '\0')
                return true;
        }
        return false;
    }

    private static string Advice(DatastarAttribute attribute, ExpressionScript script)
    {
        var code = script.Source.Text;
        if (Repairs(attribute, code).FirstOrDefault(script.WouldCompile) is { } repaired)
            return $"write '{Whole(attribute, repaired)}'";
        if (Regex.IsMatch(code, @"\bawait\b"))
            return "expressions are not async, write an action such as '@get('/url')', or 'fetch('/url').then(response => …)'";
        if (script.ReturnsValue && Statement.IsMatch(code))
            return $"'{attribute.Source.Name}' takes an expression, write 'condition ? a : b' in the place of statements, or put them into 'data-effect'";
        return "write one complete expression, such as '$count + 1'";
    }

    private static string Whole(DatastarAttribute attribute, string code) => attribute.IsTyped ? code : attribute.Revalued(code);

    private static string InJavaScript(string code)
    {
        foreach (var (foreign, instead) in Operators)
            code = foreign.Replace(code, instead);
        return code;
    }

    private static IEnumerable<string> Repairs(DatastarAttribute attribute, string code)
    {
        yield return SpacedAction.Replace(code, "@$1(");
        if (code.LastIndexOf("//", StringComparison.Ordinal) is var comment and > 0)
            yield return code.Substring(0, comment).TrimEnd();
        foreach (var end in (string[])["}", ")", "]", "'", "})", ")}", "]}", "}}", "'}", "')"])
            yield return code + end;
        yield return code.TrimEnd().TrimEnd(')', '}', ']', ',', ';');
        if (code.Contains(";"))
            yield return $"({string.Join(", ", code.Split(';').Select(piece => piece.Trim()).Where(piece => piece.Length > 0))})";
        if (InJavaScript(code) is var spelled && spelled != code)
            yield return spelled;
        if (attribute.Definition is { Value: ValueKind.Signals } or { HasObjectForm: true } or { Name: "style" } && attribute.Name.Key is null && !code.TrimStart().StartsWith("{", StringComparison.Ordinal))
            yield return $"{{{code}}}";
        if (Words.IsMatch(code.Trim()) && !Statement.IsMatch(code) && !code.StartsWith("await", StringComparison.Ordinal))
            yield return $"'{code.Trim().Replace("'", "\\'")}'";
        yield return code.TrimEnd().TrimEnd('+', '-', '*', '/', '&', '|', '?', '=', '.', '!').TrimEnd();
        yield return Regex.Replace(code, @"\s+(?=[$\w'])", " + ");
    }
}
