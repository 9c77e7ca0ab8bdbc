using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>ds-*</c> where no tag helper reads it: without <c>@addTagHelper</c>, in a component, in a slice that is no <c>DatastarSlice</c>.</summary>
internal sealed class TagHelperRule : TemplateRule
{
    private static readonly Regex PlainSlice = new(@"^(?:RazorSlices\.)?Razor(Layout)?Slice(?:HttpResult)?(<.*>)?$", RegexOptions.CultureInvariant);

    private static readonly Regex InTag = new(@"\s@(?<code>Ds\.[^\s>]+)", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.NoTagHelper];

    public override void Check(Template template, TemplateReport report)
    {
        if (template.Language == MarkupLanguage.Component)
            CheckComponent(template, report);
        else if (template.Language == MarkupLanguage.View)
            CheckView(template, report);
        foreach (var attribute in template.Document.Elements.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("Ds.", StringComparison.Ordinal) && attribute.Name.Contains("(")))
            report.Add(MarkupRules.NoTagHelper, attribute.NameSpan, attribute.Name, $"write '@{attribute.Name}'");
        var first = template.Attributes.Where(IsMeant).GroupBy(attribute => attribute.Element).Select(group => group.First()).ToList();
        if (first.Count == 0)
            return;
        var directives = report.Templates.DirectivesOf(template).ToList();
        foreach (var attribute in first)
        {
            if (Cure(attribute, template, directives) is { } cure)
                report.Add(MarkupRules.NoTagHelper, attribute, attribute.Source.Name, cure);
        }
    }

    // MVC's tag helpers need a view, and components are no elements of one.
    private static void CheckView(Template template, TemplateReport report)
    {
        foreach (var element in template.Document.Elements)
        {
            var isPartial = element.Name == "partial" && report.Templates.DirectivesOf(template).LastOrDefault(directive => directive.Name == "inherits")?.Value.Contains("Slice") == true;
            if (isPartial || element.Name.Length > 1 && char.IsUpper(element.Name[0]) && element.Name.Skip(1).Any(char.IsLower) && !element.Name.Contains(":"))
                report.Add(MarkupRules.NoTagHelper, element.NameSpan, $"<{element.Name}>", isPartial ? "write '@(await RenderPartialAsync(Row.Create(Model)))'" : $"write '@(await RenderPartialAsync({element.Name}.Create(…)))' for a slice, or '@(await RenderComponentAsync<{element.Name}>())' for a component");
        }
    }

    // Views write attributes into a tag so; in a component the browser gets the code as a name.
    private static void CheckComponent(Template template, TemplateReport report)
    {
        foreach (var element in template.Document.Elements.Where(element => element.HasCode))
        {
            var tag = template.Document.Text.Substring(element.TagSpan.Start, element.TagSpan.Length);
            if (InTag.Match(tag) is { Success: true } code && !element.Attributes.Exists(attribute => attribute.Value?.Span.Contains(element.TagSpan.Start + code.Index) == true))
                report.Add(MarkupRules.NoTagHelper, new Microsoft.CodeAnalysis.Text.TextSpan(element.TagSpan.Start + code.Groups["code"].Index, code.Groups["code"].Length), "@" + code.Groups["code"].Value, $"write '@attributes=\"@({code.Groups["code"].Value})\"'");
        }
    }

    // ds-grid of another library needs no tag helper.
    private static bool IsMeant(DatastarAttribute attribute) => attribute.IsTyped && attribute.Name.IsKnown;

    private static string? Cure(DatastarAttribute attribute, Template template, List<Directive> directives)
    {
        if (template.Language == MarkupLanguage.Html)
            return $"write '{attribute.Renamed(Raw(attribute))}', with JavaScript as the value";
        if (template.Language == MarkupLanguage.Component)
            return $"components have no tag helpers, write '@attributes=\"@{Built(attribute)}\"'";
        if (directives.LastOrDefault(directive => directive.Name == "inherits") is { } inherits && PlainSlice.Match(inherits.Value) is { Success: true } plain)
            return $"RazorSlices has no tag helpers, write '@inherits Datastar{plain.Groups[1].Value}Slice{plain.Groups[2].Value}'";
        return directives.Aggregate(false, Applies) ? null : "write '@addTagHelper *, Datastar.Razor' into _ViewImports.cshtml";
    }

    private static bool Applies(bool applies, Directive directive) => directive.Name switch
    {
        "addTagHelper" => applies || directive.Value.Trim('"').EndsWith("Datastar.Razor", StringComparison.Ordinal),
        "removeTagHelper" when directive.Value.Trim('"').EndsWith(", Datastar.Razor", StringComparison.Ordinal) => false,
        _ => applies,
    };

    private static string Raw(DatastarAttribute attribute) =>
        attribute.Definition is { } definition ? AttributeName.Raw + definition.Name + (attribute.Name.Key is { } key ? ":" + SignalNaming.Hyphenate(key) : "") + string.Concat(attribute.Name.Modifiers) : "data-…";

    // Ds.OnClick(Get("/x")), Ds.Class("done", S.Done), Ds.Text(S.Title).
    private static string Built(DatastarAttribute attribute)
    {
        var value = attribute.WrittenValue.TrimStart('@');
        if (attribute.Definition is not { } definition)
            return $"Ds.ErrorFor({value})";
        var method = string.Concat(definition.Name.Split('-').Select(SignalNaming.FirstToUpper));
        if (definition.Name == "on" && attribute.Name.Key is { } name && name.All(char.IsLower))
            return $"Ds.On{SignalNaming.FirstToUpper(name)}({value})";
        return attribute.Name.Key is { } key ? $"Ds.{(definition.Name == "signals" ? "Signal" : method)}(\"{key}\", {value})" : $"Ds.{method}({value})";
    }
}
