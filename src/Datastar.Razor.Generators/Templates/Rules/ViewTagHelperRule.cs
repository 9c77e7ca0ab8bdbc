using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds elements and attributes of MVC's tag helpers in slices, which have no view for them: <c>&lt;form asp-action="Save"></c>, <c>&lt;component type="…"></c>.</summary>
internal sealed class ViewTagHelperRule : TemplateRule
{
    private const string Views = "Microsoft.AspNetCore.Mvc.TagHelpers";

    private static readonly Dictionary<string, string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["asp-action"] = "an action such as ds-on-submit=\"@Post(\"/todos\")\", or the address of the endpoint by @Url.To(\"name\")",
        ["asp-controller"] = "the address of the endpoint by @Url.To(\"name\")",
        ["asp-page"] = "the address of the page, such as href=\"/todos\"",
        ["asp-route"] = "the address of the endpoint by @Url.To(\"name\", new { … })",
        ["asp-for"] = "ds-bind=\"@S.Title\" for a signal, or name=\"…\" for a form",
        ["asp-items"] = "the options by @foreach",
        ["asp-validation-for"] = "ds-error-for=\"@S.Title\"",
        ["asp-validation-summary"] = "ds-error-for=\"@S.Title\" on an element for each signal",
    };

    public override DiagnosticDescriptor[] Reports => [MarkupRules.NoTagHelper];

    public override void Check(Template template, TemplateReport report)
    {
        if (template.Language is not MarkupLanguage.View || template.Document.Text.IndexOf("asp-", StringComparison.OrdinalIgnoreCase) < 0 && template.Document.Text.IndexOf("<component", StringComparison.Ordinal) < 0)
            return;
        var directives = report.Templates.DirectivesOf(template).ToList();
        if (directives.FindLast(static directive => directive.Name == "inherits")?.Value.Contains("Slice") is not true || directives.Exists(static directive => directive.Name == "addTagHelper" && directive.Value.Contains(Views)))
            return;
        foreach (var element in template.Document.Elements)
        {
            if (element.Name == "component" && element.Find("type") is not null)
                report.Add(MarkupRules.NoTagHelper, element.NameSpan, "<component>", "write '@(await RenderComponentAsync<Counter>())'");
            else if (element.Attributes.Find(static attribute => Attributes.ContainsKey(attribute.Name)) is { } helper)
                report.Add(MarkupRules.NoTagHelper, helper.NameSpan, helper.Name, $"write {Attributes[helper.Name]}");
        }
    }
}
