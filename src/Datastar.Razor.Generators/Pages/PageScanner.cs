using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Pages;

/// <summary>Goes through a template: markup, and C# with markup in it.</summary>
internal sealed class PageScanner(string text, bool isRazor)
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
        { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr" };

    private static readonly HashSet<string> Blocks = ["if", "for", "foreach", "while", "do", "switch", "try", "using", "lock"];
    private static readonly HashSet<string> Members = ["functions", "code"];
    private static readonly HashSet<string> Directives =
        ["inherits", "implements", "inject", "model", "namespace", "page", "addTagHelper", "removeTagHelper", "tagHelperPrefix", "layout", "attribute", "typeparam", "rendermode", "preservewhitespace", "using"];

    private readonly List<string> _open = [];
    private readonly List<PageElement> _elements = [];
    private int _position;

    public IReadOnlyList<PageElement> Elements => _elements;

    public TextSpan? TopText { get; private set; }

    public bool HasTopCode { get; private set; }

    public void Scan()
    {
        while (_position < text.Length)
            Step();
    }

    private void Step()
    {
        var c = text[_position];
        if (c == '<' && Starts("<!--"))
            _position = CodeSkipper.After(text, "-->", _position + 4);
        else if (c == '<' && _position + 1 < text.Length && (char.IsLetter(text[_position + 1]) || text[_position + 1] is '/' or '!'))
            Tag();
        else if (c == '@' && isRazor)
            Code();
        else
        {
            if (_open.Count == 0 && TopText is null && !char.IsWhiteSpace(c))
                TopText = TextSpan.FromBounds(_position, TextEnd());
            _position++;
        }
    }

    private int TextEnd()
    {
        var end = _position;
        while (end < text.Length && text[end] is not ('<' or '@' or '\n' or '\r'))
            end++;
        return Math.Max(end, _position + 1);
    }

    private bool Starts(string start) => string.CompareOrdinal(text, _position, start, 0, start.Length) == 0;

    private void Tag()
    {
        var start = _position++;
        if (text[_position] == '!')
        {
            _position = CodeSkipper.After(text, ">", _position);
            return;
        }
        var isEnd = text[_position] == '/';
        _position += isEnd ? 1 : 0;
        var name = Name();
        var (attributes, hasCode, isClosed) = Attributes();
        if (isEnd)
        {
            var index = _open.FindLastIndex(open => string.Equals(open, name, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
                _open.RemoveRange(index, _open.Count - index);
            return;
        }
        var isTransparent = name == "text";
        if (!isTransparent)
            _elements.Add(new(name, start, _position, _open.Count == 0, attributes, hasCode));
        if (isClosed || Void.Contains(name) || isTransparent)
            return;
        _open.Add(name);
        if (name.ToLowerInvariant() is "script" or "style")
            SkipRaw(name);
    }

    private void SkipRaw(string name)
    {
        var end = text.IndexOf("</" + name, _position, StringComparison.OrdinalIgnoreCase);
        _position = end < 0 ? text.Length : end;
    }

    private string Name()
    {
        var start = _position;
        while (_position < text.Length && !IsNameEnd(text[_position]))
            _position++;
        return text.Substring(start, _position - start);
    }

    private static bool IsNameEnd(char c) => char.IsWhiteSpace(c) || c is '=' or '>' or '/' or '"' or '\'' or '<';

    private (List<PageAttribute> Attributes, bool HasCode, bool IsClosed) Attributes()
    {
        var attributes = new List<PageAttribute>();
        var (hasCode, isClosed) = (false, false);
        while (_position < text.Length && text[_position] != '>')
        {
            var c = text[_position];
            isClosed = c == '/' || (isClosed && char.IsWhiteSpace(c));
            if (c == '@' && isRazor && !IsDirectiveAttribute())
            {
                hasCode = true;
                _position = CodeSkipper.Expression(text, _position + 1);
            }
            else if (c is '"' or '\'')
                Value();
            else if (IsNameEnd(c))
                _position++;
            else
                attributes.Add(Attribute());
        }
        _position = Math.Min(_position + 1, text.Length);
        return (attributes, hasCode || attributes.Any(attribute => attribute.Name == "@attributes"), isClosed);
    }

    // @attributes="…", @onclick="…" in components.
    private bool IsDirectiveAttribute()
    {
        var end = _position + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '-'))
            end++;
        return end > _position + 1 && end < text.Length && text[end] == '=';
    }

    private PageAttribute Attribute()
    {
        var start = _position;
        var name = Name();
        var end = _position;
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
        if (_position >= text.Length || text[_position] != '=')
        {
            _position = end;
            return new(name, start, end, end);
        }
        _position++;
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
        var (valueStart, valueEnd) = Value();
        return new(name, start, valueStart, valueEnd);
    }

    // Quotes inside an @ expression do not end the value: ds-on-click="@Get("/x")".
    private (int Start, int End) Value()
    {
        if (_position >= text.Length)
            return (_position, _position);
        var quote = text[_position];
        if (quote is not ('"' or '\''))
        {
            var bare = _position;
            while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && text[_position] != '>')
                _position = text[_position] == '@' && isRazor ? CodeSkipper.Expression(text, _position + 1) : _position + 1;
            return (bare, _position);
        }
        var start = ++_position;
        while (_position < text.Length && text[_position] != quote)
            _position = text[_position] != '@' || !isRazor ? _position + 1 : Starts("@@") ? _position + 2 : CodeSkipper.Expression(text, _position + 1);
        var end = Math.Min(_position, text.Length);
        _position = Math.Min(_position + 1, text.Length);
        return (start, end);
    }

    private void Code()
    {
        if (Starts("@*"))
        {
            _position = CodeSkipper.After(text, "*@", _position + 2);
            return;
        }
        if (Starts("@@") || Starts("@:"))
        {
            _position += 2;
            return;
        }
        _position++;
        if (_position < text.Length && text[_position] == '{')
        {
            Block();
            return;
        }
        var word = Word();
        if (Members.Contains(word) && NextIs('{', word.Length))
            _position = CodeSkipper.Brackets(text, text.IndexOf('{', _position));
        else if (Directives.Contains(word) && !(word == "using" && NextIs('(', word.Length)))
            _position = CodeSkipper.After(text, "\n", _position);
        else if (Blocks.Contains(word))
            Statement();
        else
        {
            HasTopCode |= _open.Count == 0;
            _position = CodeSkipper.Expression(text, _position);
        }
    }

    private string Word()
    {
        var end = _position;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text.Substring(_position, end - _position);
    }

    private bool NextIs(char c, int offset)
    {
        var position = _position + offset;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position < text.Length && text[position] == c;
    }

    // if (…) { … } else if (…) { … } else { … }
    private void Statement()
    {
        while (_position < text.Length)
        {
            _position += Word().Length;
            while (_position < text.Length && text[_position] != '{')
            {
                if (text[_position] == '(')
                    _position = CodeSkipper.Brackets(text, _position);
                else if (text[_position] is ';' or '<')
                    return;
                else
                    _position++;
            }
            Block();
            var after = _position;
            while (_position < text.Length && char.IsWhiteSpace(text[_position]))
                _position++;
            if (Word() is not ("else" or "catch" or "finally" or "while"))
            {
                _position = after;
                return;
            }
        }
    }

    // C# in braces, with markup where a statement may begin.
    private void Block()
    {
        var depth = 0;
        var last = '{';
        while (_position < text.Length)
        {
            var c = text[_position];
            if (Starts("@*") || (c == '@' && _position + 1 < text.Length && text[_position + 1] is ':' or '('))
                Inline();
            else if (c == '<' && last is '{' or '}' or ';' or '>' or ':' && _position + 1 < text.Length && (char.IsLetter(text[_position + 1]) || Starts("<!--")))
            {
                Markup();
                last = '>';
            }
            else if (c == '@' && last is '{' or '}' or ';' or '>')
                Code();
            else if (CodeSkipper.Literal(text, _position) is { } end)
                _position = end;
            else
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                last = char.IsWhiteSpace(c) ? last : c;
                _position++;
                if (depth == 0)
                    return;
            }
        }
    }

    // @: makes the rest of the line markup.
    private void Inline()
    {
        if (!Starts("@:"))
        {
            Code();
            return;
        }
        var end = text.IndexOf('\n', _position) is var found and >= 0 ? found : text.Length;
        _position += 2;
        while (_position < end)
            Step();
    }

    // One element with all that is in it.
    private void Markup()
    {
        var outer = _open.Count;
        Step();
        if (Starts("<text>"))
            return;
        while (_position < text.Length && _open.Count > outer)
            Step();
    }
}
