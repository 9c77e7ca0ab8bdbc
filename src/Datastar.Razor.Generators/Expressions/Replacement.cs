using Datastar.Razor.Generators.Markup;
using Datastar.Razor.Generators.Templates;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write in place of an expression that stands where the page would show its code.</summary>
internal static class Replacement
{
    // What a bound signal says both ways.
    private static readonly HashSet<string> Bound = new(StringComparer.OrdinalIgnoreCase) { "value", "checked" };

    /// <summary>For an expression between tags.</summary>
    public static string ForText(Template page, string code, bool isAction) => (IsComponent(page), isAction) switch
    {
        (true, true) => $"<button @attributes=\"@Ds.OnClick({code})\">",
        (true, false) => $"<span @attributes=\"@Ds.Text({code})\"></span>",
        (false, true) => $"<button ds-on-click=\"@{Wrapped(code)}\">",
        (false, false) => $"<span ds-text=\"@{Wrapped(code)}\"></span>",
    };

    /// <summary>For an expression in an attribute that takes none.</summary>
    public static string ForAttribute(Template page, string attribute, string code, string? type)
    {
        var isComponent = IsComponent(page);
        if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Length > 2)
        {
            var name = attribute.Substring(2).ToLowerInvariant();
            return isComponent ? $"@attributes=\"@Ds.On(\"{name}\", {code})\"" : $"ds-on-{name}=\"@{Wrapped(code)}\"";
        }
        if (Bound.Contains(attribute) && type == "Signal")
            return isComponent ? $"@attributes=\"@Ds.Bind({code})\"" : $"ds-bind=\"@{Wrapped(code)}\"";
        return isComponent ? $"@attributes=\"@Ds.Attr(\"{attribute}\", {code})\"" : $"ds-attr-{attribute}=\"@{Wrapped(code)}\"";
    }

    /// <summary>The code as it can stand after <c>@</c>.</summary>
    public static string Wrapped(string code) => CSharpCursor.IsImplicitExpression(code) ? code : $"({code})";

    private static bool IsComponent(Template page) => page.Language == MarkupLanguage.Component;
}
