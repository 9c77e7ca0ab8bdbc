using System.Buffers;
using System.Buffers.Text;

namespace Datastar.Razor.Sse;

/// <summary>Writes one event of a <c>text/event-stream</c>, and counts its bytes. Values of one line must have been checked (<see cref="Protocol.SseField"/>).</summary>
internal ref struct SseFrame(IBufferWriter<byte> output)
{
    private const int MaxBytesPerChar = 3;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        Length += bytes.Length;
    }

    /// <summary>Writes a field whose value is one line.</summary>
    public void Field(ReadOnlySpan<byte> prefix, string value)
    {
        Write(prefix);
        Advance(System.Text.Encoding.UTF8.GetBytes(value, output.GetSpan(value.Length * MaxBytesPerChar)));
        Write("\n"u8);
    }

    /// <summary>Writes the time after which the client reconnects.</summary>
    public void Retry(TimeSpan retry)
    {
        Write("retry: "u8);
        Utf8Formatter.TryFormat((long)retry.TotalMilliseconds, output.GetSpan(20), out var written);
        Advance(written);
        Write("\n"u8);
    }

    /// <summary>Writes text as one data line for each of its lines. CR, LF and CRLF end a line; white space around the text is left out.</summary>
    public void Lines(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n\f"u8);
        var span = output.GetSpan(prefix.Length + 1);
        var used = 0;
        while (true)
        {
            var end = text.IndexOfAny(LineEnds);
            var line = end < 0 ? text : text[..end];
            var needed = prefix.Length + line.Length + 1;
            if (span.Length - used < needed)
            {
                Advance(used);
                span = output.GetSpan(needed);
                used = 0;
            }
            prefix.CopyTo(span[used..]);
            line.CopyTo(span[(used + prefix.Length)..]);
            used += needed;
            span[used - 1] = (byte)'\n';
            if (end < 0)
                break;
            text = text[(end + (text[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1))..];
        }
        Advance(used);
    }

    private void Advance(int count)
    {
        output.Advance(count);
        Length += count;
    }
}
