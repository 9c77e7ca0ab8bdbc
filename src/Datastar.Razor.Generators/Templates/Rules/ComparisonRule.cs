using Acornima;
using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>$open == true</c> as a statement, where <c>=</c> is meant.</summary>
internal sealed class ComparisonRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.ComparisonDropped];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Value: ValueKind.Statements })
            return;
        foreach (var script in attribute.WholeScripts)
        {
            foreach (var statement in script.Facts.Root?.Body.OfType<ExpressionStatement>() ?? [])
            {
                if (statement.Expression is BinaryExpression { Operator: Operator.Equality or Operator.StrictEquality } comparison && script.TextOf(comparison.Left) is ['$', ..] left)
                    report.Add(ScriptRules.ComparisonDropped, script, comparison, script.TextOf(comparison), $"{left} = {script.TextOf(comparison.Right)}");
            }
        }
    }
}
