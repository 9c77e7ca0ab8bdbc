using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>data-bind</c> on elements that have no value: <c>&lt;p data-bind:title></c>.</summary>
internal sealed class BindElementRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.NothingToBind];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: "bind" } || !HtmlElements.HasNoValue(attribute.Element.Name) && attribute.Element.Name is not ("option" or "button") && !IsButton(attribute)
            || attribute.Name.Modifiers.Any(modifier => modifier.Name == "prop") || attribute.WrittenValue.Contains(".Prop("))
            return;
        report.Add(MarkupRules.NothingToBind, attribute, attribute.Element.Name, attribute.Element.Name.Equals("form", StringComparison.OrdinalIgnoreCase)
            ? "<input … " + attribute.Renamed(attribute.Source.Name) + ">" : Shown(attribute));
    }

    private static bool IsButton(DatastarAttribute attribute) => attribute.Element.Name == "input" && attribute.Element.Find("type")?.Constant is "submit" or "button" or "reset" or "image";

    private static string Shown(DatastarAttribute attribute) =>
        attribute.IsTyped ? attribute.Renamed("ds-text") : $"data-text=\"${attribute.SignalName ?? "title"}\"";
}
