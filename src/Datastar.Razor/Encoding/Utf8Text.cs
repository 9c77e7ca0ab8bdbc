using System.Buffers;
using System.Text.Unicode;

namespace Datastar.Razor.Encoding;

/// <summary>UTF-16 to UTF-8 without an intermediate string; a lone surrogate becomes U+FFFD.</summary>
internal static class Utf8Text
{
    // Keeps one request for memory small however long the text is.
    private const int ChunkLength = 16 * 1024;
    private const int MaxBytesPerChar = 3;

    // Templates write many names, quotes and short expressions, for which calling the transcoder costs more than its work.
    private const int ShortLength = 64;

    public static void Write<TWriter>(TWriter writer, ReadOnlySpan<char> text) where TWriter : IBufferWriter<byte>, allows ref struct
    {
        if (text.Length <= ShortLength && ShortAscii.TryNarrow(text, writer.GetSpan(text.Length)))
        {
            writer.Advance(text.Length);
            return;
        }
        while (!text.IsEmpty)
        {
            var chunk = text.Length <= ChunkLength ? text : text[..ChunkLength];
            if (chunk.Length < text.Length && char.IsHighSurrogate(chunk[^1]))
                chunk = chunk[..^1];
            var destination = writer.GetSpan(chunk.Length * MaxBytesPerChar);
            Utf8.FromUtf16(chunk, destination, out var read, out var written);
            writer.Advance(written);
            text = text[read..];
        }
    }
}
