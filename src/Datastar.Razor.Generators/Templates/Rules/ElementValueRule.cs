using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>el.value</c> of elements that have none: <c>&lt;form data-on:input="$a = el.value"></c>.</summary>
internal sealed class ElementValueRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.NothingToBind];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (!HtmlElements.HasNoValue(attribute.Element.Name))
            return;
        foreach (var script in attribute.Scripts)
        {
            foreach (var member in script.Facts.Members.Where(member => member is { Owner: "el", Name: "value" or "checked", IsCalled: false }))
                report.Add(MarkupRules.NothingToBind, script, member.Node, attribute.Element.Name, attribute.Definition?.Name == "on" ? "evt.target." + member.Name : "$" + member.Name + ", a signal that an <input> has bound");
        }
    }
}
