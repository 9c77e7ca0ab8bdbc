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

    // Keeps one request for memory small however long the text is.
    private const int ChunkLength = 1024;
    private const int LongestReference = 6;

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
        while (!text.IsEmpty)
        {
            var chunk = Utf8Text.Chunk(text, ChunkLength);
            writer.Advance(Escape(chunk, writer.GetSpan(chunk.Length * LongestReference), special));
            text = text[chunk.Length..];
        }
    }

    // Room for the worst is there from the start: asking for it piece by piece would cost more than the pieces.
    private static int Escape(ReadOnlySpan<char> text, Span<byte> destination, SearchValues<char> special)
    {
        var length = destination.Length;
        var found = text.IndexOfAny(special);
        if (found < 0 && text.Length <= ShortAscii.MaxLength && ShortAscii.TryNarrow(text, destination))
            return text.Length;
        while (true)
        {
            Utf8.FromUtf16(found < 0 ? text : text[..found], destination, out _, out var written);
            destination = destination[written..];
            if (found < 0)
                return length - destination.Length;
            var reference = Reference(text[found]);
            reference.CopyTo(destination);
            destination = destination[reference.Length..];
            text = text[(found + 1)..];
            found = text.IndexOfAny(special);
        }
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
