using AngleSharp.Dom;
using Jint;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>element.style: properties under their own names and under camel-case ones.</summary>
internal static class Styles
{
    public static JsValue Of(PageWindow window, IElement element) => new NamedObject(window, element, "CSSStyleDeclaration", new(
        name => PropertyOf(name) is { } property ? InlineStyle.Read(element, property) : null,
        (name, value) =>
        {
            if (PropertyOf(name) is not { } property) return false;
            InlineStyle.Set(window, element, property, value.IsNull() ? "" : value.Text());
            return true;
        },
        _ => { },
        () => []));

    private static string? PropertyOf(string name)
    {
        if (CssProperties.IsKnown(name)) return name;
        return InlineStyle.FromCamel(name) is var property && CssProperties.IsKnown(property) ? property : null;
    }
}
