using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds attributes that need the Pro bundle, where the app has not said that it has it.</summary>
internal sealed class ProAttributeRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.ProAttribute];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is { Pro: true } && !report.Client.Pro && !(attribute.IsTyped && attribute.Definition.Name == "on-resize"))
            report.Add(MarkupRules.ProAttribute, attribute, attribute.Source.Name);
        else if (attribute.Definition is { Name: "on-resize" } && !report.Client.Pro)
            report.Add(MarkupRules.ProAttribute, attribute, $"{attribute.Source.Name}' (for the window's event write '{attribute.Renamed("ds-on-resize__window")}')  '{attribute.Source.Name}");
    }
}
