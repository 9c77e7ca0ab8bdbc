using System.Buffers;
using System.Text.Json;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Attributes;

/// <summary>Writes attributes as UTF-8: <c>data-on:click__debounce.200ms="@get('/endpoint')"</c>.</summary>
internal static class AttributeWriter
{
    /// <summary>Writes all attributes with a space between them.</summary>
    public static void Write<TWriter>(TWriter writer, ReadOnlySpan<AttributeEntry> entries, JsonSerializerOptions json) where TWriter : IBufferWriter<byte>
    {
        var isFirst = true;
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0 && AttributeList.IsPartOfEarlier(entries, i))
                continue;
            if (!isFirst)
                writer.Write(" "u8);
            isFirst = false;
            Write(writer, entries, i, json);
        }
    }

    /// <summary>Writes one of the attributes.</summary>
    public static void Write<TWriter>(TWriter writer, ReadOnlySpan<AttributeEntry> entries, int index, JsonSerializerOptions json) where TWriter : IBufferWriter<byte>
    {
        ref readonly var entry = ref entries[index];
        writer.Write(entry.Name.Utf8);
        WriteModifiers(writer, entry.Modifiers);
        if (AttributeList.Code(entries, index, json) is not { } code)
            return;
        writer.Write("=\""u8);
        HtmlText.WriteAttribute(writer, code);
        writer.Write("\""u8);
    }

    private static void WriteModifiers<TWriter>(TWriter writer, IReadOnlyList<Modifier> modifiers) where TWriter : IBufferWriter<byte>
    {
        for (var i = 0; i < modifiers.Count; i++)
        {
            if (!AttributeEntry.IsEmitted(modifiers[i]))
                continue;
            writer.Write("__"u8);
            Utf8Text.Write(writer, modifiers[i].Name);
            Utf8Text.Write(writer, modifiers[i].Arguments);
        }
    }
}
