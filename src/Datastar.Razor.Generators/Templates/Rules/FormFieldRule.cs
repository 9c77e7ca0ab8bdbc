using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds forms whose request sends signals while none of their fields is bound to one: <c>&lt;form data-on:submit="@post('/x')">&lt;input name="title"></c>.</summary>
internal sealed class FormFieldRule : TemplateRule
{
    private static readonly HashSet<string> WithoutText = ["hidden", "submit", "button", "reset", "image"];

    public override DiagnosticDescriptor[] Reports => [FormRules.FieldNotSent];

    public override void Check(MarkupElement element, IReadOnlyList<DatastarAttribute> attributes, TemplateReport report)
    {
        if (!element.Name.Equals("form", StringComparison.OrdinalIgnoreCase) || element.HasCode
            || attributes.FirstOrDefault(static attribute => attribute is { Definition.Name: "on", Name.Key: "submit" }) is not { } submit || !PlainRequest.IsAll(submit))
            return;
        var inside = report.Template.Document.Elements.Where(other => other != element && other.WithAncestors().Contains(element)).ToList();
        var fields = inside.Where(static field => IsField(field)).ToList();
        // Components may hold fields of their own, and a field that is read by code is not meant to be bound.
        if (fields.Count > 0 && !inside.Exists(other => other.Name.Contains("-") || char.IsUpper(other.Name[0])) && !fields.Exists(IsRead))
            report.Add(FormRules.FieldNotSent, fields[0].NameSpan, fields[0].Find("name")!.Constant ?? "name", Bound(submit, fields[0]), PlainRequest.AsForm(submit));
    }

    private static bool IsField(MarkupElement element) => element.Name.ToLowerInvariant() is "input" or "select" or "textarea"
        && element.Find("name") is not null && !WithoutText.Contains(element.Find("type")?.Constant?.ToLowerInvariant() ?? "");

    private static bool IsRead(MarkupElement field) => field.HasCode || field.Attributes.Exists(static attribute => AttributeName.IsOne(attribute.Name) || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name[0] == '@');

    private static string Bound(DatastarAttribute submit, MarkupElement field)
    {
        var name = field.Find("name")!.Constant is { Length: > 0 } written && written.All(TextCursor.IsWordPart) ? written : "title";
        return submit.IsTyped ? $"ds-bind=\"@S.{SignalNaming.FirstToUpper(name)}\"" : $"data-bind:{SignalNaming.Hyphenate(name)}";
    }
}
