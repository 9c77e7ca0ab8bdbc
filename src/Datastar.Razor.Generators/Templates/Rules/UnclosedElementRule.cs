using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds elements that no end tag closes, and end tags that close nothing: morphing pairs what the browser makes of them.</summary>
internal sealed class UnclosedElementRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.UnclosedElement];

    public override void Check(Template template, TemplateReport report)
    {
        // Where lines of C# write tags, only the rendered page tells what closes.
        if (template.Document.HasLooseTags)
            return;
        foreach (var element in template.Document.Elements.Where(element => !element.IsClosed && HtmlElements.MustClose(element.Name)))
            report.Add(MarkupRules.UnclosedElement, element.NameSpan, element.Name, $"does not close: write '</{element.Name}>' where it ends");
        foreach (var (name, span) in template.Document.StrayEndTags)
            report.Add(MarkupRules.UnclosedElement, span, "/" + name, $"closes nothing: remove it, or write '<{name}>' where the element begins");
    }
}
