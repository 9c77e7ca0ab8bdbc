namespace Datastar.Razor.Generators.Markup;

/// <summary>Moves over C# inside markup as far as its end is to be found: literals, comments, brackets, implicit expressions.</summary>
internal static class CSharpCursor
{
    /// <summary>Moves over a string, character or comment that begins here.</summary>
    public static bool SkipToken(TextCursor cursor)
    {
        if (cursor.At("@*"))
            cursor.SkipPast("*@", 2);
        else if (cursor.At("//"))
            cursor.ReadLine();
        else if (cursor.At("/*"))
            cursor.SkipPast("*/", 2);
        else if (cursor.Current is '"' or '\'')
            SkipLiteral(cursor);
        else
            return false;
        return true;
    }

    /// <summary>Moves over brackets that open here and all in between.</summary>
    public static void SkipBrackets(TextCursor cursor)
    {
        var depth = 0;
        do
        {
            if (SkipToken(cursor))
                continue;
            depth += cursor.Current is '(' or '[' or '{' ? 1 : cursor.Current is ')' or ']' or '}' ? -1 : 0;
            cursor.Position++;
        }
        while (depth > 0 && !cursor.AtEnd);
    }

    /// <summary>Moves over an implicit expression: <c>Model.Items[0].Name(…)</c>.</summary>
    public static void SkipImplicitExpression(TextCursor cursor)
    {
        if (cursor.At("await "))
            cursor.Position += "await ".Length;
        while (!cursor.AtEnd)
        {
            var c = cursor.Current;
            if (c is '(' or '[')
                SkipBrackets(cursor);
            else if (c == '<' && IsTypeArguments(cursor))
                cursor.SkipPast(">");
            else if (TextCursor.IsWordPart(c) || IsMemberAccess(cursor))
                cursor.Position++;
            else
                return;
        }
    }

    /// <summary>Whether code can stand behind <c>@</c> without brackets.</summary>
    public static bool IsImplicitExpression(string code)
    {
        var cursor = new TextCursor(code);
        SkipImplicitExpression(cursor);
        return cursor.AtEnd;
    }

    private static bool IsMemberAccess(TextCursor cursor) =>
        cursor.Current is '.' && TextCursor.IsWordStart(cursor.Peek())
        || cursor.Current is '?' && (cursor.Peek() is '[' || cursor.Peek() is '.' && TextCursor.IsWordStart(cursor.Peek(2)))
        || cursor.Current is '!' && cursor.Peek() is '.' or '[';

    // Only a call follows type arguments in an implicit expression; everything else is the next tag.
    private static bool IsTypeArguments(TextCursor cursor)
    {
        if (!TextCursor.IsWordPart(cursor.Previous) || !TextCursor.IsWordStart(cursor.Peek()))
            return false;
        var end = cursor.Position + 1;
        while (end < cursor.Text.Length && (TextCursor.IsWordPart(cursor.Text[end]) || cursor.Text[end] is '.' or ',' or ' ' or '?' or '<'))
            end++;
        return end + 1 < cursor.Text.Length && cursor.Text[end] == '>' && cursor.Text[end + 1] == '(';
    }

    private static void SkipLiteral(TextCursor cursor)
    {
        var quote = cursor.Current;
        if (cursor.At("\"\"\""))
        {
            SkipRawLiteral(cursor);
            return;
        }
        var isVerbatim = cursor.Previous == '@' || cursor.Previous == '$' && cursor.Position > 1 && cursor.Text[cursor.Position - 2] == '@';
        var isInterpolated = cursor.Previous == '$' || cursor.Previous == '@' && cursor.Position > 1 && cursor.Text[cursor.Position - 2] == '$';
        cursor.Position++;
        while (!cursor.AtEnd && cursor.Current != quote)
        {
            if (isInterpolated && cursor.Current == '{' && cursor.Peek() != '{')
                SkipBrackets(cursor);
            else
                cursor.Position += cursor.Current == '\\' && !isVerbatim || cursor.Current == '{' && isInterpolated ? 2 : 1;
        }
        cursor.Position++;
    }

    private static void SkipRawLiteral(TextCursor cursor)
    {
        var start = cursor.Position;
        cursor.SkipWhile(static c => c == '"');
        cursor.SkipPast(cursor.From(start));
    }
}
