using System.Diagnostics;

namespace Datastar.Razor.Live;

/// <summary>
/// What machines tell each other: the mark of the sender, the trace that it belongs to, and one thing:
/// <c>0af7…:todos</c> was published, <c>0af7…:</c> all may have been, <c>0af7…!user/42</c> has his streams ended, <c>0af7…?</c> asks who else's have been.
/// </summary>
internal readonly record struct LiveMessage(string Sender, char Kind, string Name, ActivityContext Trace)
{
    public const char Published = ':';
    public const char Ended = '!';
    public const char Asks = '?';

    private const int SenderLength = 32;
    private const string Kinds = ":!?";

    public override string ToString()
    {
        var trace = Trace == default ? "" : $" 00-{Trace.TraceId}-{Trace.SpanId}-{(byte)Trace.TraceFlags:x2}";
        return $"{Sender}{trace}{Kind}{Name}";
    }

    /// <summary>Reads a message; <see langword="null"/> where it is none of ours.</summary>
    public static LiveMessage? Read(string message)
    {
        var kind = message.AsSpan().IndexOfAny(Kinds);
        if (kind < SenderLength)
            return null;
        ActivityContext trace = default;
        if (kind > SenderLength && !ActivityContext.TryParse(message[(SenderLength + 1)..kind], null, isRemote: true, out trace))
            return null;
        return new(message[..SenderLength], message[kind], message[(kind + 1)..], trace);
    }
}
