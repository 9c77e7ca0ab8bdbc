using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds pages and layouts that load no client.</summary>
internal sealed class ClientScriptRule : TemplateRule
{
    // What may bring the script from another file.
    private static readonly string[] Includes = ["RenderPartial", "RenderSection", "RenderComponent", "Partial(", "PartialAsync(", "Component.Invoke", "HeadOutlet", "HeadContent"];

    public override DiagnosticDescriptor[] Reports => [MarkupRules.NoClientScript];

    public override void Check(Template template, TemplateReport report)
    {
        if (template.Document.Elements.FirstOrDefault(element => element.Name == "head") is not { } head || ClientScript.IsLoadedBy(template))
            return;
        var text = template.Document.Text;
        var end = text.IndexOf("</head", head.NameSpan.Start, StringComparison.OrdinalIgnoreCase);
        var content = text.Substring(head.NameSpan.End, Math.Max(0, (end < 0 ? text.Length : end) - head.NameSpan.End));
        if (Includes.Any(content.Contains) || content.Contains("<partial") || !UsesClient(template, report))
            return;
        report.Add(MarkupRules.NoClientScript, head.NameSpan, template.Language switch
        {
            MarkupLanguage.View => "<datastar-script />",
            MarkupLanguage.Component => "<DatastarScript />",
            _ => "<script type=\"module\" src=\"https://cdn.jsdelivr.net/gh/starfederation/datastar@1.0.4/bundles/datastar.js\"></script>",
        });
    }

    // A page of its own attributes, a layout of Datastar's slices, or the only place there is.
    private static bool UsesClient(Template template, TemplateReport report) =>
        template.Attributes.Any(IsOfClient)
        || report.Templates.DirectivesOf(template).LastOrDefault(directive => directive.Name == "inherits")?.Value.StartsWith("DatastarLayoutSlice", StringComparison.Ordinal) == true
        || template.Language != MarkupLanguage.Html && !report.Templates.LoadsClient && report.Templates.All.Any(other => other.Language != MarkupLanguage.Html && other.Attributes.Any(IsOfClient));

    private static bool IsOfClient(DatastarAttribute attribute) => attribute.Name.IsKnown && attribute.Definition is { Name: not "style" and not "class" and not "ref" and not "persist" };
}
