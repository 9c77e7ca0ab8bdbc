using System.Buffers;
using System.Buffers.Text;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Sse;

/// <summary>Writes one event of a <c>text/event-stream</c>. Values of one line must have been checked (<see cref="Protocol.SseField"/>).</summary>
internal static class SseFrame
{
    private const int DefaultRetryMilliseconds = 1000;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>Begins an event: its name, and its id and retry unless they are the defaults.</summary>
    public static void Begin(IBufferWriter<byte> output, ReadOnlySpan<byte> eventLine, DatastarEventOptions options)
    {
        output.Write(eventLine);
        if (options.EventId is { } id)
            Field(output, "id: "u8, id);
        if (options.Retry is { } retry && retry.TotalMilliseconds != DefaultRetryMilliseconds)
        {
            output.Write("retry: "u8);
            Utf8Formatter.TryFormat((long)retry.TotalMilliseconds, output.GetSpan(20), out var written);
            output.Advance(written);
            output.Write("\n"u8);
        }
    }

    /// <summary>Writes a field whose value is one line.</summary>
    public static void Field(IBufferWriter<byte> output, ReadOnlySpan<byte> prefix, string value)
    {
        output.Write(prefix);
        Utf8Text.Write(output, value);
        output.Write("\n"u8);
    }

    /// <summary>Writes text as one data line for each of its lines. CR, LF and CRLF end a line; white space around the text is left out.</summary>
    public static void Lines(IBufferWriter<byte> output, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> text)
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
                output.Advance(used);
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
        output.Advance(used);
    }

    /// <summary>Ends the event.</summary>
    public static void End(IBufferWriter<byte> output) => output.Write("\n"u8);
}
