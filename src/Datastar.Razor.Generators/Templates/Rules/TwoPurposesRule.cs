using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds a signal that two kinds of attributes set: an element and a request's state, a field's text and a computed value.</summary>
internal sealed class TwoPurposesRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [FormRules.TwoPurposes];

    public override void Check(Template template, TemplateReport report)
    {
        var first = new Dictionary<string, DatastarAttribute>(StringComparer.Ordinal);
        foreach (var attribute in template.Attributes)
        {
            if (attribute.Definition?.Name is not ("ref" or "indicator" or "computed" or "bind") || attribute.SignalName is not { Length: > 0 } name)
                continue;
            if (!first.TryGetValue(name, out var other))
                first.Add(name, attribute);
            else if (other.Definition!.Name != attribute.Definition.Name)
                report.Add(FormRules.TwoPurposes, attribute, name, other.Source.Name, template.Source.Lines.GetLinePosition(other.Source.NameSpan.Start).Line + 1, attribute.Source.Name,
                    attribute.Name.Key is { } key ? attribute.Name.With(key: $"{key}-{Kind(attribute)}") : attribute.Revalued(name + SignalNaming.FirstToUpper(Kind(attribute))));
        }
    }

    private static string Kind(DatastarAttribute attribute) => attribute.Definition!.Name switch { "ref" => "element", "indicator" => "busy", "computed" => "result", _ => "text" };
}
