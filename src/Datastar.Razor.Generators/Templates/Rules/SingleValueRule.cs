using Acornima.Ast;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds objects where the client takes one value: <c>data-class:active="{$open}"</c>, <c>data-show="{open: $open}"</c>.</summary>
internal sealed class SingleValueRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.ValueWanted];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (!(attribute.Definition is { Name: "show" or "text" } || attribute.Definition is { Name: "class" or "style" } && attribute.Name.Key is { Length: > 0 }))
            return;
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Value is ObjectExpression value)
                report.Add(ScriptRules.ValueWanted, script, value, attribute.Source.Name, value.Properties is [Property { Value: var first }, ..] ? script.TextOf(first) : "$title");
        }
    }
}
