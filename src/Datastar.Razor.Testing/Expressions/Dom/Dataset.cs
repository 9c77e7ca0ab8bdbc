using AngleSharp.Dom;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>The data-* attributes under camel-case names.</summary>
internal static class Dataset
{
    public static JsValue Of(PageWindow window, IElement element) => new NamedObject(window, element, "DOMStringMap", new(
        name => element.GetAttribute(Attribute(name)),
        (name, value) =>
        {
            window.Dom.SetAttribute(element, Attribute(name), value.Text());
            return true;
        },
        name => window.Dom.RemoveAttribute(element, Attribute(name)),
        () => element.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).Select(a => Name(a.Name[5..]))));

    private static string Attribute(string name) => "data-" + string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));

    private static string Name(string attribute)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < attribute.Length; i++)
        {
            if (attribute[i] == '-' && i + 1 < attribute.Length && char.IsAsciiLetterLower(attribute[i + 1])) text.Append(char.ToUpperInvariant(attribute[++i]));
            else text.Append(attribute[i]);
        }

        return text.ToString();
    }
}
