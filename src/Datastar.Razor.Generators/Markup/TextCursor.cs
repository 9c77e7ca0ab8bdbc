namespace Datastar.Razor.Generators.Markup;

/// <summary>A place in a text that moves forward.</summary>
internal sealed class TextCursor(string text)
{
    public string Text => text;

    public int Position
    {
        get;
        set => field = Math.Min(value, text.Length);
    }

    public bool AtEnd => Position >= text.Length;

    public char Current => Position < text.Length ? text[Position] : '\0';

    public char Peek(int offset = 1) => Position + offset < text.Length ? text[Position + offset] : '\0';

    public char Previous => Position > 0 ? text[Position - 1] : '\0';

    public bool At(string expected) => string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;

    public string From(int start) => text.Substring(start, Position - start);

    public void SkipWhile(Func<char, bool> condition)
    {
        while (Position < text.Length && condition(text[Position]))
            Position++;
    }

    public void SkipWhiteSpace() => SkipWhile(char.IsWhiteSpace);

    /// <summary>Moves behind the next occurrence, or to the end.</summary>
    public void SkipPast(string end, int from = 0)
    {
        var found = Position + from >= text.Length ? -1 : text.IndexOf(end, Position + from, StringComparison.OrdinalIgnoreCase);
        Position = found < 0 ? text.Length : found + end.Length;
    }

    /// <summary>Moves to the end of the line, not over it, and returns what was passed.</summary>
    public string ReadLine()
    {
        var start = Position;
        SkipWhile(static c => c is not ('\r' or '\n'));
        return From(start);
    }

    /// <summary>The C# word here, without moving.</summary>
    public string PeekWord()
    {
        var end = Position;
        while (end < text.Length && IsWordPart(text[end]))
            end++;
        return text.Substring(Position, end - Position);
    }

    public static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    public static bool IsWordStart(char c) => char.IsLetter(c) || c == '_';
}
