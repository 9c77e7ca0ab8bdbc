using System.Text.Json;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Attributes;

/// <summary>Writes attributes as UTF-8: <c>data-on:click__debounce.200ms="@get('/endpoint')"</c>.</summary>
internal static class AttributeWriter
{
    /// <summary>Writes all attributes with a space between them.</summary>
    public static void Write(FragmentWriter writer, ReadOnlySpan<AttributeEntry> entries, JsonSerializerOptions json)
    {
        var isFirst = true;
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0 && AttributeList.IsPartOfEarlier(entries, i))
                continue;
            if (!isFirst)
                writer.WriteHtml(" "u8);
            isFirst = false;
            Write(writer, entries, i, json);
        }
    }

    /// <summary>Writes one of the attributes.</summary>
    public static void Write(FragmentWriter writer, ReadOnlySpan<AttributeEntry> entries, int index, JsonSerializerOptions json)
    {
        ref readonly var entry = ref entries[index];
        if (entry.Modifiers.Length == 0 && entry.Expression is { } only && AttributeList.IsByItself(entries, index))
        {
            writer.WriteHtml(entry.Name.Utf8BeforeValue);
            only.WriteTo(writer);
            writer.WriteHtml("\""u8);
            return;
        }
        writer.WriteHtml(entry.Name.Utf8);
        WriteModifiers(writer, entry.Modifiers);
        if (AttributeList.Code(entries, index, json) is not { } code)
            return;
        writer.WriteHtml("=\""u8);
        writer.WriteAttributeValue(code);
        writer.WriteHtml("\""u8);
    }

    private static void WriteModifiers(FragmentWriter writer, Modifier[] modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (!AttributeEntry.IsEmitted(modifier))
                continue;
            writer.WriteHtml("__"u8);
            writer.WriteHtml(modifier.Name);
            writer.WriteHtml(modifier.Arguments);
        }
    }
}
