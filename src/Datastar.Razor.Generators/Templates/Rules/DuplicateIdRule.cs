using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds constant ids that two elements of one file have, unless a condition may choose between them.</summary>
internal sealed class DuplicateIdRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.DuplicateId];

    public override void Check(Template template, TemplateReport report)
    {
        var first = new Dictionary<(string Id, MarkupScope? Scope), MarkupAttribute>();
        foreach (var element in template.Document.Elements)
        {
            if (element.Find("id") is not { Constant: { Length: > 0 } id } attribute || char.IsUpper(element.Name[0]) || IsInert(element))
                continue;
            var key = (id, element.Scope);
            if (first.TryGetValue(key, out var other))
                report.Add(MarkupRules.DuplicateId, attribute.NameSpan, id, template.Source.Lines.GetLinePosition(other.NameSpan.Start).Line + 1);
            else
                first.Add(key, attribute);
        }
    }

    // The content of a template element is no part of the page, and that of a component may not be.
    private static bool IsInert(MarkupElement element) =>
        element.WithAncestors().Skip(1).Any(ancestor => ancestor.Name.Equals("template", StringComparison.OrdinalIgnoreCase) || char.IsUpper(ancestor.Name[0]));
}
