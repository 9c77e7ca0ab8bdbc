using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds values in the object of <c>data-computed</c> that are no functions.</summary>
internal sealed class ComputedObjectRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.ComputedNeedsFunction];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: "computed" } || attribute.Name.Key is not null)
            return;
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Value is ObjectExpression value)
                Check(script, value, report);
            else if (script.Facts.Value is AssignmentExpression { Left: var target, Right: var computed })
                report.Add(ScriptRules.ComputedNeedsFunction, script, script.Facts.Value, "{" + script.TextOf(target).TrimStart('$'), script.TextOf(computed) + "}");
            else if (script.Facts.Value is { } other and not (Identifier { Name: [not '$', ..] } or CallExpression or ConditionalExpression))
                report.Add(ScriptRules.ComputedNeedsFunction, script, other, "{total", script.TextOf(other) + "}");
        }
    }

    private static void Check(ExpressionScript script, ObjectExpression value, TemplateReport report)
    {
        foreach (var property in value.Properties.OfType<Property>())
        {
            if (property.Value is ObjectExpression inner)
                Check(script, inner, report);
            // A name or a call may well be a function.
            else if (property.Value is not (IFunction or Identifier { Name: [not '$', ..] } or CallExpression or ConditionalExpression))
                report.Add(ScriptRules.ComputedNeedsFunction, script, property, script.TextOf(property.Key), script.TextOf(property.Value));
        }
    }
}
