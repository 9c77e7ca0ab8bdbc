using System.Text.RegularExpressions;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Cuts the value of an attribute at semicolons as the client does where it returns the last piece, with the client's own pitfalls.</summary>
internal static class StatementCutter
{
    private static readonly Regex FunctionCall = new(
        @"\G\(\s*(?:function\s*\(\s*\)|\(\s*\)\s*=>)\s*(?:\{[\s\S]*?\}|[^;){]*)\s*\)\s*\(\s*\)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Where the last piece begins and ends, without white space and semicolons around it.</summary>
    public static (int Start, int End) LastPiece(string text)
    {
        var (lastStart, lastEnd) = (0, 0);
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfPiece(text, start);
            var (from, to) = Trim(text, start, end);
            if (from < to)
                (lastStart, lastEnd) = (from, to);
            start = end + 1;
        }
        return (lastStart, lastEnd);
    }

    private static int EndOfPiece(string text, int position)
    {
        while (position < text.Length && text[position] != ';')
        {
            // Whatever stands between two slashes is taken for a regular expression.
            if (text[position] is '/' or '"' or '\'' or '`' && Closing(text, position) is var closing and > 0)
                position = closing + 1;
            else if (text[position] == '(' && FunctionCall.Match(text, position) is { Success: true } call)
                position += call.Length;
            else
                position++;
        }
        return position;
    }

    private static int Closing(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[open])
                return i;
        }
        return -1;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }
}
