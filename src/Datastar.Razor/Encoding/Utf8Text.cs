using System.Buffers;
using System.Text.Unicode;

namespace Datastar.Razor.Encoding;

/// <summary>UTF-16 to UTF-8 without an intermediate string; a lone surrogate becomes U+FFFD.</summary>
internal static class Utf8Text
{
    // Keeps one request for memory small however long the text is.
    private const int ChunkLength = 16 * 1024;
    private const int MaxBytesPerChar = 3;

    public static void Write<TWriter>(TWriter writer, ReadOnlySpan<char> text) where TWriter : IBufferWriter<byte>, allows ref struct
    {
        if (text.Length <= ShortAscii.MaxLength && ShortAscii.TryNarrow(text, writer.GetSpan(text.Length)))
        {
            writer.Advance(text.Length);
            return;
        }
        while (!text.IsEmpty)
        {
            var chunk = Chunk(text, ChunkLength);
            var destination = writer.GetSpan(chunk.Length * MaxBytesPerChar);
            Utf8.FromUtf16(chunk, destination, out var read, out var written);
            writer.Advance(written);
            text = text[read..];
        }
    }

    /// <summary>The first characters of a text, without half of a surrogate pair.</summary>
    public static ReadOnlySpan<char> Chunk(ReadOnlySpan<char> text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
