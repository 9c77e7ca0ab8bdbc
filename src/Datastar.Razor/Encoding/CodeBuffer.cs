using System.Diagnostics.CodeAnalysis;

namespace Datastar.Razor.Encoding;

/// <summary>Code that is being put together in a buffer of the thread, with room before it for what is known last.</summary>
internal ref struct CodeBuffer
{
    // The longest name of a call, with its parenthesis.
    private const int Room = 8;
    private const int FirstLength = 256;

    [ThreadStatic]
    private static char[]? _ofThread;

    private char[]? _chars;
    private int _end;

    /// <summary>How long the code is so far.</summary>
    public readonly int Length => _end;

    /// <summary>The code from a place on.</summary>
    public readonly ReadOnlySpan<char> From(int start) => _chars.AsSpan(Math.Max(start, Room).._end);

    public void Append(scoped ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        _end += text.Length;
    }

    /// <summary>Appends a number as C# writes it.</summary>
    public void Append(long number)
    {
        number.TryFormat(Reserve(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        _end += written;
    }

    /// <summary>Returns the code between texts, and gives the buffer back. One that is forgotten, as by an exception, costs no more than a new one.</summary>
    /// <param name="before">At most as long as the room for it.</param>
    /// <param name="quote">What comes right after the code.</param>
    /// <param name="after">What comes last.</param>
    public string ToString(string before, string quote, string after)
    {
        Append(quote);
        Append(after);
        var start = Room - before.Length;
        before.CopyTo(_chars.AsSpan(start));
        if (_chars is { Length: FirstLength })
            _ofThread = _chars;
        return new string(_chars!, start, _end - start);
    }

    // The thread's buffer, or a new one while that is in use.
    [MemberNotNull(nameof(_chars))]
    private void Take()
    {
        _chars = _ofThread ?? new char[FirstLength];
        _ofThread = null;
        _end = Room;
    }

    private Span<char> Reserve(int length)
    {
        if (_chars is null)
            Take();
        if (_chars.Length - _end < length)
            Array.Resize(ref _chars, Math.Max(_end + length, _chars.Length * 2));
        return _chars.AsSpan(_end);
    }
}
