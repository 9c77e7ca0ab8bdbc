using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds requests that send a form where none is around the element.</summary>
internal sealed class FormRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.FormNotFound];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        // Components bring elements of their own.
        if (attribute.Element.WithAncestors().Any(element => element.Name.Equals("form", StringComparison.OrdinalIgnoreCase) || char.IsUpper(element.Name[0])))
            return;
        foreach (var script in attribute.Scripts)
        {
            foreach (var call in script.Facts.Actions.Where(call => SendsForm(call.Call)))
                report.Add(ScriptRules.FormNotFound, script, call.Call, $"@{call.Name}({script.TextOf(call.Call.Arguments[0])}, {{contentType: 'form', selector: '#form'}})");
        }
    }

    private static bool SendsForm(CallExpression call)
    {
        if (call.Arguments.Count < 2 || call.Arguments[1] is not ObjectExpression options || options.Properties.OfType<SpreadElement>().Any())
            return false;
        var properties = options.Properties.OfType<Property>().ToList();
        return properties.Any(property => Is(property, "contentType") && property.Value is StringLiteral { Value: "form" }) && !properties.Any(property => Is(property, "selector"));
    }

    private static bool Is(Property property, string name) => property.Key is Identifier id && id.Name == name || property.Key is StringLiteral text && text.Value == name;
}
