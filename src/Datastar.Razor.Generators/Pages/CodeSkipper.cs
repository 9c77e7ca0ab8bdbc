namespace Datastar.Razor.Generators.Pages;

/// <summary>Steps over C# in a template: expressions, brackets, literals and comments.</summary>
internal static class CodeSkipper
{
    /// <summary>Where an expression ends that begins after <c>@</c>: <c>Model.Title</c>, <c>(a + b)</c>, <c>await X()</c>.</summary>
    public static int Expression(string text, int position)
    {
        if (string.CompareOrdinal(text, position, "await ", 0, 6) == 0)
            position += 6;
        while (position < text.Length)
        {
            var c = text[position];
            if (c is '(' or '[')
                position = Brackets(text, position);
            else if (c == '<' && GenericEnd(text, position) is { } end)
                position = end;
            else if (char.IsLetterOrDigit(c) || c == '_' || (c is '.' or '!' or '?' && position + 1 < text.Length && (char.IsLetter(text[position + 1]) || text[position + 1] is '.' or '(' or '[')))
                position++;
            else
                break;
        }
        return position;
    }

    /// <summary>Where the bracket that opens here is closed.</summary>
    public static int Brackets(string text, int position)
    {
        var depth = 0;
        while (position < text.Length)
        {
            if (Literal(text, position) is { } end)
            {
                position = end;
                continue;
            }
            var c = text[position++];
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0)
                break;
        }
        return position;
    }

    /// <summary>Where the literal or comment that begins here ends; <see langword="null"/> where none does.</summary>
    public static int? Literal(string text, int position)
    {
        var c = text[position];
        if (c == '/' && position + 1 < text.Length && text[position + 1] is '/' or '*')
            return Comment(text, position, text[position + 1]);
        if (c == '"' && string.CompareOrdinal(text, position, "\"\"\"", 0, 3) == 0)
            return After(text, "\"\"\"", position + 3);
        return c is '"' or '\'' ? Quoted(text, position, c) : null;
    }

    /// <summary>The position behind the text that is looked for, or the end.</summary>
    public static int After(string text, string end, int position) =>
        position <= text.Length && text.IndexOf(end, position, StringComparison.Ordinal) is var found and >= 0 ? found + end.Length : text.Length;

    private static int? Comment(string text, int position, char kind) => kind == '*' ? After(text, "*/", position + 2) : LineEnd(text, position);

    private static int LineEnd(string text, int position) => text.IndexOf('\n', position) is var end and >= 0 ? end : text.Length;

    private static int Quoted(string text, int position, char quote)
    {
        var isVerbatim = position > 0 && (text[position - 1] == '@' || (text[position - 1] == '$' && position > 1 && text[position - 2] == '@'));
        var isInterpolated = position > 0 && text[position - 1] is '$' || (isVerbatim && position > 1 && text[position - 2] == '$');
        position++;
        while (position < text.Length && text[position] != quote && text[position] != '\n')
        {
            if (isInterpolated && text[position] == '{' && position + 1 < text.Length && text[position + 1] != '{')
                position = Brackets(text, position);
            else
                position += text[position] == '\\' && !isVerbatim || text[position] == '{' && isInterpolated ? 2 : 1;
        }
        return Math.Min(position + 1, text.Length);
    }

    // Get<Todo>(): a type argument, when a call follows it.
    private static int? GenericEnd(string text, int position)
    {
        var end = position + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.' or ',' or ' ' or '?' or '<' or '>'))
        {
            if (text[end] == '>' && end + 1 < text.Length && text[end + 1] == '(')
                return end + 1;
            end++;
        }
        return null;
    }
}
