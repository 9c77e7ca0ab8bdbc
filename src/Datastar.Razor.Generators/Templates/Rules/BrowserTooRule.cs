using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds requests of links that the browser follows, and of buttons that submit their form: <c>&lt;a href="/x" data-on:click="@get('/x')"></c>.</summary>
internal sealed class BrowserTooRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [FormRules.BrowserToo];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute is not { Definition.Name: "on", Name.Key: "click" } || attribute.Name.Modifiers.Any(static modifier => modifier.Name is "prevent" or "window" or "document" or "outside")
            || attribute.WrittenValue.IndexOf("prevent", StringComparison.OrdinalIgnoreCase) >= 0 || attribute.Element.HasCode || PlainRequest.Of(attribute) is not { } request)
            return;
        var prevented = attribute.IsTyped ? attribute.Revalued(Typed(attribute.WrittenValue)) : attribute.Renamed(attribute.Name.With(modifiers: attribute.Name.Modifiers.Append(new("prevent", []))));
        if (IsFollowed(attribute.Element, request))
            report.Add(FormRules.BrowserToo, attribute, "The browser follows the link", prevented);
        else if (IsSubmitted(attribute.Element))
            report.Add(FormRules.BrowserToo, attribute, "The button submits its form", $"type=\"button\" on it, or {prevented}");
    }

    private static string Typed(string code) => code.StartsWith("@(", StringComparison.Ordinal) || code[0] != '@' ? $"@({code.TrimStart('@')}.Prevent())" : code + ".Prevent()";

    // A link that counts its visits posts them elsewhere, and is to be followed.
    private static bool IsFollowed(MarkupElement element, (string Verb, string Url) request) => element.Name == "a" && element.Find("href") is { IsEmpty: false } href
        && href.Constant is not ['#', ..] && href.Constant?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) is not true && element.Find("target") is null && element.Find("download") is null
        && (!request.Verb.Equals("post", StringComparison.OrdinalIgnoreCase) || href.Constant == request.Url);

    private static bool IsSubmitted(MarkupElement element)
    {
        var type = element.Find("type");
        var submits = element.Name == "button" ? type is null || type.Constant is "submit" : element.Name == "input" && type?.Constant is "submit";
        if (!submits || element.Attributes.Exists(static attribute => attribute.Name is "form" or "formmethod"))
            return false;
        return element.WithAncestors().FirstOrDefault(static around => around.Name == "form" || around.Name.Contains("-") || char.IsUpper(around.Name[0])) is { Name: "form", HasCode: false } form
            && !form.Attributes.Exists(static attribute => attribute.Name.IndexOf("submit", StringComparison.OrdinalIgnoreCase) >= 0 || attribute.Name is "method");
    }
}
