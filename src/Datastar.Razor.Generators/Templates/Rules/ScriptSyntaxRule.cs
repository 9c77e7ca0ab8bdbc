using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds code that the client cannot compile.</summary>
internal sealed class ScriptSyntaxRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.Syntax];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (UnquotedValueRule.IsCut(attribute))
            return;
        foreach (var script in attribute.Scripts)
        {
            // A value of C# outside of a string may be any code.
            if (script.Error is { } error && !(attribute.Definition is { RequiresValue: true } && string.IsNullOrWhiteSpace(script.Source.Text))
                && !(script.Source.HasHoles && HasHoleInCode(script.Source.Text)))
                report.Add(ScriptRules.Syntax, script, Math.Min(script.ErrorIndex, Math.Max(0, script.Source.Text.Length - 1)), 1,
                    error.Replace(ExpressionScript.Action, '@'), Advice(attribute, script));
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
        if (ScriptRepair.Of(attribute, code).FirstOrDefault(script.WouldCompile) is { } repaired)
            return $"write '{Whole(attribute, repaired)}'";
        if (Regex.IsMatch(code, @"\bawait\b"))
            return "expressions are not async, write an action such as '@get('/url')', or 'fetch('/url').then(response => …)'";
        if (script.ReturnsValue && ScriptRepair.IsStatement(code))
            return $"'{attribute.Source.Name}' takes an expression, write 'condition ? a : b' in the place of statements, or put them into 'data-effect'";
        return "write one complete expression, such as '$count + 1'";
    }

    private static string Whole(DatastarAttribute attribute, string code) => attribute.IsTyped ? code : attribute.Revalued(code);
}
