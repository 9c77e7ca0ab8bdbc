using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Datastar.Razor.Encoding;

/// <summary>Encodes text for HTML: the one way by which text that is not markup reaches a fragment.</summary>
internal static class HtmlText
{
    /// <summary>What a template gets where an API asks for an encoder object: every script stays readable.</summary>
    public static readonly HtmlEncoder DefaultEncoder = HtmlEncoder.Create(UnicodeRanges.All);

    // CR and LF are written as references: the HTML parser would fold a raw CR, and framing would cut a raw line end.
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\"'\r\n");
    private static readonly SearchValues<byte> SpecialInUtf8 = SearchValues.Create("&<>\"'\r\n"u8);
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create("&<\"\r\n");

    /// <summary>Writes text so that it is shown literally in element content or in a quoted attribute value.</summary>
    public static void Write<TWriter>(TWriter writer, ReadOnlySpan<char> text) where TWriter : IBufferWriter<byte>, allows ref struct =>
        WriteEscaped(writer, text, SpecialInText);

    /// <summary>Writes the value of a double-quoted attribute: only what could end it is escaped, so that expressions stay readable.</summary>
    public static void WriteAttribute<TWriter>(TWriter writer, ReadOnlySpan<char> value) where TWriter : IBufferWriter<byte>, allows ref struct =>
        WriteEscaped(writer, value, SpecialInAttribute);

    /// <summary>Returns the value of a double-quoted attribute, for APIs that take strings.</summary>
    public static string EncodeAttribute(string value)
    {
        if (!value.AsSpan().ContainsAny(SpecialInAttribute))
            return value;
        var encoded = new ArrayBufferWriter<byte>(value.Length * 2);
        WriteAttribute(encoded, value);
        return System.Text.Encoding.UTF8.GetString(encoded.WrittenSpan);
    }

    /// <summary>Writes UTF-8 text so that it is shown literally.</summary>
    public static void WriteUtf8(IBufferWriter<byte> writer, ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(SpecialInUtf8);
            writer.Write(special < 0 ? text : text[..special]);
            if (special < 0)
                return;
            writer.Write(Reference((char)text[special]));
            text = text[(special + 1)..];
        }
    }

    /// <summary>Whether UTF-8 text holds a character that must be escaped.</summary>
    public static bool NeedsEncoding(ReadOnlySpan<byte> utf8) => utf8.ContainsAny(SpecialInUtf8);

    private static void WriteEscaped<TWriter>(TWriter writer, ReadOnlySpan<char> text, SearchValues<char> special)
        where TWriter : IBufferWriter<byte>, allows ref struct
    {
        while (true)
        {
            var found = text.IndexOfAny(special);
            Utf8Text.Write(writer, found < 0 ? text : text[..found]);
            if (found < 0)
                return;
            Write(writer, Reference(text[found]));
            text = text[(found + 1)..];
        }
    }

    private static void Write<TWriter>(TWriter writer, ReadOnlySpan<byte> utf8) where TWriter : IBufferWriter<byte>, allows ref struct
    {
        utf8.CopyTo(writer.GetSpan(utf8.Length));
        writer.Advance(utf8.Length);
    }

    private static ReadOnlySpan<byte> Reference(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#x27;"u8,
        '\r' => "&#xD;"u8,
        _ => "&#xA;"u8,
    };
}
