using System.Net;
using System.Text.Encodings.Web;
using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>Makes attributes of what Razor hands over: bound values as objects, all others as markup.</summary>
internal static class TagHelperValue
{
    /// <summary>Reads an attribute.</summary>
    /// <returns>Whether there is anything to emit.</returns>
    public static bool TryRead(AttributeName name, TagHelperAttribute attribute, out AttributeEntry entry)
    {
        var value = attribute.Value;
        var kind = name.Definition.Value;
        if (value is IStatements && kind is not ValueKind.None)
        {
            entry = new(name, value);
            return true;
        }
        if (value is IHtmlContent markup)
            value = Decode(markup);
        var isBare = attribute.ValueStyle is HtmlAttributeValueStyle.Minimized || kind is ValueKind.None;
        entry = default;
        if (value is false && kind is ValueKind.None || value is null && !isBare && !IsJsonNull(name))
            return false;
        if (value is string names && name.Definition == AttributeCatalogue.PreserveAttr)
            value = PreservedNames.Normalize(names);
        entry = new(name, isBare ? null : value);
        return true;
    }

    /// <summary>The value of a plain attribute as the browser reads it.</summary>
    public static string Text(TagHelperAttribute attribute) => attribute.Value is IHtmlContent markup ? Decode(markup) : attribute.Value?.ToString() ?? "";

    private static bool IsJsonNull(AttributeName name) => name.Definition.Value is ValueKind.Signals && name.Key is not null;

    private static string Decode(IHtmlContent markup)
    {
        if (markup is HtmlString { Value: var text })
            return WebUtility.HtmlDecode(text) ?? "";
        using var writer = new StringWriter();
        markup.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
