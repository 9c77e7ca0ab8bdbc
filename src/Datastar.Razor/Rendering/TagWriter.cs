using Datastar.Razor.Encoding;

namespace Datastar.Razor.Rendering;

/// <summary>
/// Writes tags as UTF-8: <c>&lt;button class="edit" data-on:click="…"></c>. Slices, components and scripts write theirs by it, so what
/// stands around a name and a value is known here alone; a space comes before each attribute.
/// </summary>
internal static class TagWriter
{
    private static readonly LiteralCache<byte[]> Known = new(2048);

    /// <summary>Begins a start tag: <c>&lt;button</c>.</summary>
    public static void Begin(FragmentWriter writer, string element) => writer.WriteHtml(ElementTags.Of(element).Start);

    /// <summary>Writes an attribute without a value: <c> disabled</c>.</summary>
    public static void Attribute(FragmentWriter writer, ReadOnlySpan<char> name)
    {
        writer.WriteHtml(" "u8);
        writer.WriteHtml(name);
    }

    /// <summary>Writes an attribute: <c> class="edit"</c>.</summary>
    public static void Attribute(FragmentWriter writer, string name, ReadOnlySpan<char> value) =>
        Attribute(writer, Known.Find(name) ?? Known.Keep(name, BeforeValue(name)), value);

    /// <summary>Writes an attribute whose name is at hand as it comes before the value.</summary>
    public static void Attribute(FragmentWriter writer, ReadOnlySpan<byte> beforeValue, ReadOnlySpan<char> value)
    {
        writer.WriteHtml(beforeValue);
        writer.WriteAttributeValue(value);
        writer.WriteHtml("\""u8);
    }

    private static byte[] BeforeValue(string name) => System.Text.Encoding.UTF8.GetBytes($" {name}=\"");

    /// <summary>Ends a start tag.</summary>
    public static void Close(FragmentWriter writer, bool isSelfClosing = false) => writer.WriteHtml(isSelfClosing ? " />"u8 : ">"u8);

    /// <summary>Writes an end tag.</summary>
    public static void End(FragmentWriter writer, string element) => writer.WriteHtml(ElementTags.Of(element).End);
}
