namespace Datastar.Razor.Generators.Templates;

/// <summary>Finds the names of attributes in a .cshtml file, as far as that needs no Razor compiler: tags, quotes, comments and <c>@</c> expressions.</summary>
internal sealed class TemplateScanner(string text)
{
    private int _position;

    /// <summary>Where each attribute name of each start tag begins and ends.</summary>
    public IEnumerable<(int Start, int End)> AttributeNames()
    {
        while (_position < text.Length)
        {
            if (SkipComment())
                continue;
            if (text[_position++] != '<' || _position == text.Length || !char.IsLetter(text[_position]))
                continue;
            SkipName();
            foreach (var name in NamesOfTag())
                yield return name;
        }
    }

    private IEnumerable<(int Start, int End)> NamesOfTag()
    {
        while (_position < text.Length && text[_position] != '>')
        {
            var c = text[_position];
            if (c == '@')
                SkipExpression();
            else if (c is '"' or '\'')
                SkipQuoted(c);
            else if (IsNameEnd(c))
                _position++;
            else
            {
                var start = _position;
                SkipName();
                yield return (start, _position);
            }
        }
    }

    private static bool IsNameEnd(char c) => char.IsWhiteSpace(c) || c is '=' or '>' or '/' or '"' or '\'' or '<';

    private void SkipName()
    {
        while (_position < text.Length && !IsNameEnd(text[_position]))
            _position++;
    }

    private bool SkipComment() => SkipBetween("@*", "*@") || SkipBetween("<!--", "-->");

    private bool SkipBetween(string start, string end)
    {
        if (string.CompareOrdinal(text, _position, start, 0, start.Length) != 0)
            return false;
        var found = text.IndexOf(end, _position + start.Length, StringComparison.Ordinal);
        _position = found < 0 ? text.Length : found + end.Length;
        return true;
    }

    // Quotes inside an @ expression do not end the attribute: ds-on-click="@Get("/x")".
    private void SkipQuoted(char quote)
    {
        _position++;
        while (_position < text.Length && text[_position] != quote)
        {
            if (text[_position] == '@')
                SkipExpression();
            else
                _position++;
        }
        _position++;
    }

    private void SkipExpression()
    {
        _position++;
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c is '(' or '[')
                SkipBrackets();
            else if (char.IsLetterOrDigit(c) || c is '_' || (c is '.' or '!' or '?' && _position + 1 < text.Length && (char.IsLetter(text[_position + 1]) || text[_position + 1] is '.' or '(' or '[')))
                _position++;
            else
                return;
        }
    }

    private void SkipBrackets()
    {
        var depth = 0;
        do
        {
            var c = text[_position];
            if (c is '"' or '\'')
            {
                SkipLiteral(c);
                continue;
            }
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            _position++;
        }
        while (depth > 0 && _position < text.Length);
    }

    private void SkipLiteral(char quote)
    {
        var isVerbatim = _position > 0 && (text[_position - 1] == '@' || (text[_position - 1] == '$' && _position > 1 && text[_position - 2] == '@'));
        _position++;
        while (_position < text.Length && text[_position] != quote)
            _position += text[_position] == '\\' && !isVerbatim ? 2 : 1;
        _position++;
    }
}
