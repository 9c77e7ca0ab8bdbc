using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds requests that send a form where none is around the element.</summary>
internal sealed class FormRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.FormNotFound, ScriptRules.SelectorWithoutForm];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Scripts.Count == 0)
            return;
        foreach (var script in attribute.Scripts)
        {
            foreach (var option in script.Facts.Actions.Select(call => Options(call.Call)).OfType<ObjectExpression>().Select(options => Find(options, "contentType") is null ? Find(options, "selector") : null).OfType<Property>())
                report.Add(ScriptRules.SelectorWithoutForm, script, option, $"{{contentType: 'form', {script.TextOf(option)}}}");
        }
        // Components bring elements of their own.
        if (attribute.Element.WithAncestors().Any(element => element.Name.Equals("form", StringComparison.OrdinalIgnoreCase) || char.IsUpper(element.Name[0])))
            return;
        foreach (var script in attribute.Scripts)
        {
            foreach (var call in script.Facts.Actions.Where(call => SendsForm(call.Call)))
                report.Add(ScriptRules.FormNotFound, script, call.Call, $"@{call.Name}({script.TextOf(call.Call.Arguments[0])}, {{contentType: 'form', selector: '#form'}})");
        }
    }

    private static bool SendsForm(CallExpression call) =>
        Options(call) is { } options && Find(options, "contentType") is { Value: StringLiteral { Value: "form" } } && Find(options, "selector") is null;

    // What a spread brings is not known.
    private static ObjectExpression? Options(CallExpression call) =>
        call.Arguments.Count > 1 && call.Arguments[1] is ObjectExpression options && !options.Properties.OfType<SpreadElement>().Any() ? options : null;

    private static Property? Find(ObjectExpression options, string name) =>
        options.Properties.OfType<Property>().FirstOrDefault(property => property.Key is Identifier id && id.Name == name || property.Key is StringLiteral text && text.Value == name);
}
