using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds attributes of Datastar that an element has twice: the browser drops the second, a tag helper refuses it.</summary>
internal sealed class DuplicateAttributeRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.DuplicateAttribute];

    public override void Check(MarkupElement element, IReadOnlyList<DatastarAttribute> attributes, TemplateReport report)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in attributes.Where(attribute => attribute.Name.IsKnown))
        {
            if (!seen.Add(Emitted(attribute)))
                report.Add(MarkupRules.DuplicateAttribute, attribute, element.Name, attribute.Source.Name);
        }
    }

    // ds-text and data-text come out as the same attribute.
    private static string Emitted(DatastarAttribute attribute) =>
        attribute.IsTyped ? attribute.Name.With().Substring(AttributeName.Typed.Length).Replace(attribute.Definition?.Name + "-" + attribute.Name.Key, attribute.Definition?.Name + ":" + attribute.Name.Key)
        : attribute.Source.Name.Substring(AttributeName.Raw.Length);
}
