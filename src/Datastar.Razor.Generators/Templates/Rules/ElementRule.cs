using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds attributes that the element itself makes useless: <c>&lt;p data-show="$open" hidden></c>, <c>&lt;input data-text="$a"></c>, a radio button without a value.</summary>
internal sealed class ElementRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.HiddenForGood, MarkupRules.NoText, MarkupRules.RadioWithoutValue];

    public override void Check(MarkupElement element, IReadOnlyList<DatastarAttribute> attributes, TemplateReport report)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Definition?.Name == "show" && element.Find("hidden") is { } hidden && hidden.Constant is null or "" or "hidden" or "true")
                report.Add(MarkupRules.HiddenForGood, hidden.NameSpan, element.Name, attribute.Source.Name);
            else if (attribute.Definition?.Name == "text" && (HtmlElements.IsVoid(element.Name) || element.Name.Equals("select", StringComparison.OrdinalIgnoreCase)) && !char.IsUpper(element.Name[0]))
                report.Add(MarkupRules.NoText, attribute, element.Name, Instead(attribute));
            else if (attribute.Definition?.Name == "bind" && element.Find("type")?.Constant == "radio" && element.Find("value") is null && !element.HasCode && !Writes(attributes, "value"))
                report.Add(MarkupRules.RadioWithoutValue, attribute, attribute.Renamed(attribute.Source.Name) + " value=\"a\"");
        }
    }

    private static bool Writes(IReadOnlyList<DatastarAttribute> attributes, string name) => attributes.Any(attribute => attribute.Definition?.Name == "attr" && (attribute.Name.Key is null || attribute.Name.Key == name));

    private static string Instead(DatastarAttribute attribute) => attribute.Element.Name.ToLowerInvariant() switch
    {
        "input" or "select" when attribute.IsTyped => attribute.Renamed("ds-bind"),
        "input" or "select" when Regex.IsMatch(attribute.WrittenValue, @"^\$\w+$") => $"data-bind:{SignalNaming.Hyphenate(attribute.WrittenValue.TrimStart('$'))}",
        "img" => attribute.Renamed(attribute.Name.Prefix + (attribute.IsTyped ? "attr-alt" : "attr:alt")),
        _ => attribute.Renamed(attribute.Name.Prefix + (attribute.IsTyped ? "attr-title" : "attr:title")),
    };
}
