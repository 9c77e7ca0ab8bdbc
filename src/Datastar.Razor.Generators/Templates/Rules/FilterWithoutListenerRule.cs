using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>data-on-signal-patch-filter</c> on an element without <c>data-on-signal-patch</c>.</summary>
internal sealed class FilterWithoutListenerRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.FilterWithoutListener];

    public override void Check(MarkupElement element, IReadOnlyList<DatastarAttribute> attributes, TemplateReport report)
    {
        var filter = attributes.FirstOrDefault(attribute => attribute.Definition?.Name == "on-signal-patch-filter");
        if (filter is null || attributes.Any(attribute => attribute.Definition?.Name == "on-signal-patch") || element.Attributes.Any(attribute => attribute.Name is "@attributes" or "ds-attributes"))
            return;
        report.Add(MarkupRules.FilterWithoutListener, filter, filter.Source.Name, filter.IsTyped ? "ds-on-signal-patch=\"@Post(\"/save\")\"" : "data-on-signal-patch=\"@post('/save')\"");
    }
}
