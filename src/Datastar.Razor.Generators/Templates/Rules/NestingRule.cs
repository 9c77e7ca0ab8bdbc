using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds elements that browsers put elsewhere than they are written: <c>&lt;p>&lt;div></c>, a form in a form, <c>&lt;div /></c>.</summary>
internal sealed class NestingRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.Moved, MarkupRules.UnclosedElement, MarkupRules.BlankInId];

    public override void Check(Template template, TemplateReport report)
    {
        // Components write elements themselves.
        if (template.Language == MarkupLanguage.Component || template.Document.HasLooseTags)
            return;
        foreach (var element in template.Document.Elements)
        {
            if (HtmlElements.MustClose(element.Name) && !char.IsUpper(element.Name[0]) && EndsInSlash(template, element) && !IsDrawing(element))
                report.Add(MarkupRules.UnclosedElement, element.NameSpan, element.Name, $"is not closed by '/>', which browsers pass over: write '<{element.Name} …></{element.Name}>'");
            if (Around(element) is { } around)
                report.Add(MarkupRules.Moved, element.NameSpan, element.Name, around.Name, around.Name.Equals("p", StringComparison.OrdinalIgnoreCase) ? "<div> for <p>" : $"it beside the <{around.Name}>");
            if (template.AttributesOf(element).Count > 0 && element.Find("id") is { Constant: { } id } name && id.Trim().IndexOf(' ') > 0)
                report.Add(MarkupRules.BlankInId, name.NameSpan, id, id.Trim().Replace(' ', '-'));
        }
    }

    private static bool EndsInSlash(Template template, MarkupElement element) =>
        template.AttributesOf(element).Count > 0 && element.TagSpan.End >= 2 && string.CompareOrdinal(template.Document.Text, element.TagSpan.End - 2, "/>", 0, 2) == 0;

    // Elements of SVG may end so.
    private static bool IsDrawing(MarkupElement element) => element.WithAncestors().Any(around => around.Name is "svg" or "math");

    private static MarkupElement? Around(MarkupElement element)
    {
        if (char.IsUpper(element.Name[0]) || element.Scope != element.Parent?.Scope && element.Parent is not null && element.Parent.Scope is null && element.Scope is null)
            return null;
        if (HtmlElements.EndsParagraphs(element.Name) && element.Parent is { Name: "p" or "P", IsClosed: true } paragraph)
            return paragraph;
        return HtmlElements.IsExclusive(element.Name) ? element.WithAncestors().Skip(1).TakeWhile(around => around.Name is not "template" and not "svg" && !char.IsUpper(around.Name[0])).FirstOrDefault(around => around.Name.Equals(element.Name, StringComparison.OrdinalIgnoreCase)) : null;
    }
}
