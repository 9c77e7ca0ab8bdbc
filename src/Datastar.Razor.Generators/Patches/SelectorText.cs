namespace Datastar.Razor.Generators.Patches;

/// <summary>What can be said of a CSS selector without a parser.</summary>
internal static class SelectorText
{
    private static readonly HashSet<string> HtmlNames = new(
        ("a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed "
        + "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript "
        + "object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup svg table tbody td "
        + "template textarea tfoot th thead time title tr track u ul var video wbr").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Nested = ['(', '[', '"', '\'', '\\'];
    private const string Ends = " >+~,#.";
    private const string NotInNames = "<$@/{};!?%^=\"'";

    /// <summary>Why the text is no selector; <see langword="null"/> where it may be one.</summary>
    public static string? Problem(string selector)
    {
        var text = selector.Trim();
        if (text.Length == 0)
            return "it is empty: write '#id'";
        if (text is "#" or "." || text.IndexOf("# ", StringComparison.Ordinal) >= 0 || text.IndexOf(". ", StringComparison.Ordinal) >= 0)
            return $"a name follows '#' and '.' at once: write '{(text.Length == 1 ? text + "name" : text.Replace("# ", "#").Replace(". ", "."))}'";
        if (text[0] is '#' or '.' && text.Length > 1 && char.IsDigit(text[1]))
            return $"a name does not begin with a digit: write [{(text[0] == '#' ? "id" : "class~")}='{text.Substring(1)}']";
        if (text[0] is '<' or '@' or '$' or '/' || text.IndexOf("##", StringComparison.Ordinal) >= 0)
            return $"no name begins with '{(text[0] is '<' or '@' or '$' or '/' ? text[0] : '#')}': write '#id', '.class' or the name of an element";
        if (text.IndexOfAny(Nested) < 0 && text.IndexOf('\\') < 0 && text.Split(' ').FirstOrDefault(IsCut) is { } cut)
            return $"'{cut}' is no name: write '#{string.Join("-", text.Split(['#', ' '], StringSplitOptions.RemoveEmptyEntries))}'";
        if (text[0] is ',' || text[text.Length - 1] is ',' or '>' or '+' or '~')
            return $"a selector is missing beside '{(text[0] is ',' ? ',' : text[text.Length - 1])}': write '{text.Trim(',', '>', '+', '~', ' ')}'";
        if (!IsClosed(text, '[', ']') || !IsClosed(text, '(', ')'))
            return "a bracket is not closed: write ']' or ')' where it ends";
        return HasNames(text) ? null : "a name begins with a letter, and '#' or '.' stands before it: write '#id' or '.class'";
    }

    // A part such as 1 or row#.
    private static bool IsCut(string part) => part.Length > 0 && (char.IsDigit(part[0]) || part[part.Length - 1] is '#' or '.');

    /// <summary>Whether it is one name that no element of HTML has.</summary>
    public static bool IsBareWord(string selector) => selector.Length > 0 && char.IsLetter(selector[0]) && selector.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') && !HtmlNames.Contains(selector);

    /// <summary>The id, where the selector is one and nothing else.</summary>
    public static string? Id(string selector) =>
        selector.Length > 1 && selector[0] == '#' && selector.Skip(1).All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? selector.Substring(1) : null;

    // What stands in brackets is not looked at.
    private static bool HasNames(string text)
    {
        var (depth, escaped) = (0, -2);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i = escaped = EndOfEscape(text, i + 1);
                continue;
            }
            depth += text[i] is '[' or '(' ? 1 : text[i] is ']' or ')' ? -1 : 0;
            if (depth > 0)
                continue;
            var isStart = text[i] is '#' or '.' ? i + 1 == text.Length || char.IsDigit(text[i + 1]) || Ends.IndexOf(text[i + 1]) >= 0
                : char.IsDigit(text[i]) && i != escaped + 1 && (i == 0 || Ends.IndexOf(text[i - 1]) >= 0);
            if (isStart || NotInNames.IndexOf(text[i]) >= 0)
                return false;
        }
        return true;
    }

    // \31 0 is 10: a blank ends the number of a character.
    private static int EndOfEscape(string text, int start)
    {
        var end = start;
        while (end < text.Length && end < start + 6 && Uri.IsHexDigit(text[end]))
            end++;
        return end == start || end < text.Length && text[end] == ' ' ? end : end - 1;
    }

    private static bool IsClosed(string text, char open, char close) => text.Count(c => c == open) == text.Count(c => c == close);
}
