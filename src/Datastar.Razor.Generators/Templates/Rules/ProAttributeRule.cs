using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds attributes that need the Pro bundle, where the app has not said that it has it.</summary>
internal sealed class ProAttributeRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.ProAttribute];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is { Pro: true } && !report.Client.Pro)
            report.Add(MarkupRules.ProAttribute, attribute, attribute.Source.Name, attribute.Definition.Name == "on-resize" ? $"; for the event of the window write '{OfWindow(attribute)}'" : "");
    }

    // The typed name belongs to the attribute of Pro, so the event goes through Ds.
    private static string OfWindow(DatastarAttribute attribute) =>
        attribute.IsTyped ? $"@Ds.On(\"resize\", {attribute.WrittenValue.TrimStart('@')}.Window())" : attribute.Renamed("data-on:resize__window");
}
