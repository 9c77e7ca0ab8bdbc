using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>data-bind</c> on elements that have no value: <c>&lt;p data-bind:title></c>.</summary>
internal sealed class BindElementRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.NothingToBind];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (!HasNothing(attribute))
            return;
        report.Add(MarkupRules.NothingToBind, attribute, attribute.Element.Name, attribute.Element.Name.Equals("form", StringComparison.OrdinalIgnoreCase)
            ? "<input … " + attribute.Renamed(attribute.Source.Name) + ">" : Shown(attribute));
    }

    /// <summary>Whether the attribute binds an element that has no value.</summary>
    public static bool HasNothing(DatastarAttribute attribute) => attribute.Definition is { Name: "bind" }
        && (HtmlElements.HasNoValue(attribute.Element.Name) || attribute.Element.Name == "option")
        && !attribute.Name.Modifiers.Any(modifier => modifier.Name == "prop") && !attribute.WrittenValue.Contains(".Prop(");

    private static string Shown(DatastarAttribute attribute) =>
        attribute.IsTyped ? attribute.Renamed("ds-text") : attribute.WrittenValue is ['$', ..] code ? $"data-text=\"{code}\"" : $"data-text=\"${attribute.SignalName ?? "title"}\"";
}
