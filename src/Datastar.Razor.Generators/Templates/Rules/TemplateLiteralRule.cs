using System.Text;
using System.Text.RegularExpressions;
using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds dollar signs and quotes in the text of template literals, which the client reads as code.</summary>
internal sealed class TemplateLiteralRule : TemplateRule
{
    private static readonly Regex Signal = new(@"\$[\w]+", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.DollarInTemplate, ScriptRules.QuoteInTemplate];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var template in script.Facts.Templates.Where(template => template.Expressions.Count > 0))
                Check(script, template, report);
        }
    }

    private static void Check(ExpressionScript script, TemplateLiteral template, TemplateReport report)
    {
        foreach (var text in template.Quasis)
        {
            if (Signal.Match(script.TextOf(text)) is { Success: true } signal)
                report.Add(ScriptRules.DollarInTemplate, script, text, signal.Value, Concatenation(script, template));
        }
        if (HidesSignals(script, template))
            report.Add(ScriptRules.QuoteInTemplate, script, template, Concatenation(script, template));
    }

    // Two of the same quotes with a signal between them.
    private static bool HidesSignals(ExpressionScript script, TemplateLiteral template)
    {
        foreach (var quote in (char[])['\'', '"'])
        {
            var (isOpen, hasSignal) = (false, false);
            for (var i = 0; i < template.Quasis.Count; i++)
            {
                foreach (var _ in script.TextOf(template.Quasis[i]).Where(c => c == quote))
                {
                    if (isOpen && hasSignal)
                        return true;
                    (isOpen, hasSignal) = (!isOpen, false);
                }
                hasSignal |= i < template.Expressions.Count && script.TextOf(template.Expressions[i]).Contains("$");
            }
        }
        return false;
    }

    private static string Concatenation(ExpressionScript script, TemplateLiteral template)
    {
        var code = new StringBuilder();
        for (var i = 0; i < template.Quasis.Count; i++)
        {
            var text = script.TextOf(template.Quasis[i]);
            if (text.Length > 0)
                Append($"'{text.Replace("'", "\\'")}'");
            if (i < template.Expressions.Count)
                Append(template.Expressions[i] is Identifier or MemberExpression or CallExpression or Literal ? script.TextOf(template.Expressions[i]) : $"({script.TextOf(template.Expressions[i])})");
        }
        return code.ToString();

        void Append(string piece) => code.Append(code.Length > 0 ? " + " : "").Append(piece);
    }
}
