using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Markup;

internal sealed partial class MarkupParser
{
    private static bool IsNameEnd(char c) => char.IsWhiteSpace(c) || c is '=' or '>' or '/' or '"' or '\'' or '<';

    private MarkupElement? ReadStartTag()
    {
        var tagStart = _cursor.Position++;
        if (_cursor.Current == '!')
            _cursor.Position++;
        var start = _cursor.Position;
        _cursor.SkipWhile(static c => !IsNameEnd(c));
        var name = _cursor.From(start);
        if (name.Equals("doctype", StringComparison.OrdinalIgnoreCase))
        {
            _cursor.SkipPast(">");
            return null;
        }
        var parent = _open.Count > 0 ? _open[_open.Count - 1] : null;
        var element = new MarkupElement(name, TextSpan.FromBounds(start, _cursor.Position), parent, _scope);
        ReadAttributes(element);
        element.TagSpan = TextSpan.FromBounds(tagStart, _cursor.Position);
        element.IsClosed = HtmlElements.IsVoid(name) && !char.IsUpper(name[0]) || _cursor.Previous == '>' && _cursor.Position > 1 && _cursor.Text[_cursor.Position - 2] == '/';
        _document.Elements.Add(element);
        return element;
    }

    private void ReadAttributes(MarkupElement element)
    {
        while (!_cursor.AtEnd && _cursor.Current is not ('>' or '<'))
        {
            if (IsRazor && _cursor.Current == '@' && !IsDirectiveAttribute())
            {
                element.HasCode |= !_cursor.At("@*");
                ReadTransition();
            }
            else if (_cursor.Current is '"' or '\'')
                ReadQuoted();
            else if (IsNameEnd(_cursor.Current))
                _cursor.Position++;
            else
                element.Attributes.Add(ReadAttribute());
        }
        element.HasCode |= element.Find("@attributes") is not null;
        if (_cursor.Current == '>')
            _cursor.Position++;
    }

    // @onclick="…" of components, and @@click="…", which stands for @click.
    private bool IsDirectiveAttribute()
    {
        if (_cursor.Peek() == '@')
            return true;
        var end = _cursor.Position + 1;
        while (end < _cursor.Text.Length && (TextCursor.IsWordPart(_cursor.Text[end]) || _cursor.Text[end] is '-' or ':'))
            end++;
        return end > _cursor.Position + 1 && end + 1 < _cursor.Text.Length && _cursor.Text[end] == '=' && _cursor.Text[end + 1] is not ('=' or '>');
    }

    private MarkupAttribute ReadAttribute()
    {
        var start = _cursor.Position;
        _cursor.SkipWhile(static c => !IsNameEnd(c));
        var (name, span) = (_cursor.From(start), TextSpan.FromBounds(start, _cursor.Position));
        var end = _cursor.Position;
        _cursor.SkipWhiteSpace();
        if (_cursor.Current != '=')
        {
            _cursor.Position = end;
            return new(name, span, null);
        }
        _cursor.Position++;
        _cursor.SkipWhiteSpace();
        return new(name, span, _cursor.Current is '"' or '\'' ? ReadQuoted() : ReadUnquoted());
    }

    private MarkupValue ReadQuoted()
    {
        var quote = _cursor.Current;
        _cursor.Position++;
        var start = _cursor.Position;
        var parts = ReadParts(c => c == quote);
        var span = TextSpan.FromBounds(start, Math.Min(_cursor.Position, _cursor.Text.Length));
        _cursor.Position++;
        return new(span, quote, parts);
    }

    private MarkupValue ReadUnquoted()
    {
        var start = _cursor.Position;
        var parts = ReadParts(static c => char.IsWhiteSpace(c) || c is '>');
        return new(TextSpan.FromBounds(start, _cursor.Position), null, parts);
    }

    private List<ValuePart> ReadParts(Func<char, bool> isEnd)
    {
        var parts = new List<ValuePart>();
        var textStart = _cursor.Position;
        while (!_cursor.AtEnd && !isEnd(_cursor.Current))
        {
            if (!IsRazor || _cursor.Current != '@' || !IsTransition())
            {
                _cursor.Position += IsRazor && _cursor.At("@@") ? 2 : 1;
                continue;
            }
            AddText(parts, textStart);
            ReadCodePart(parts);
            textStart = _cursor.Position;
        }
        AddText(parts, textStart);
        return parts;
    }

    private void AddText(List<ValuePart> parts, int start)
    {
        if (_cursor.Position > start)
            parts.Add(new(true, _cursor.From(start), start));
    }

    private void ReadCodePart(List<ValuePart> parts)
    {
        if (_cursor.At("@*"))
        {
            _cursor.SkipPast("*@", 2);
            return;
        }
        _cursor.Position++;
        var start = _cursor.Position;
        if (_cursor.Current is '(' or '{')
            CSharpCursor.SkipBrackets(_cursor);
        else
            CSharpCursor.SkipImplicitExpression(_cursor);
        if (_cursor.Position > start)
            parts.Add(new(false, _cursor.From(start), start));
    }

    // Not the one of an e-mail address, not @@, not one that nothing follows.
    private bool IsTransition() =>
        _cursor.Peek() is '(' or '{' or '*' || TextCursor.IsWordStart(_cursor.Peek()) && !TextCursor.IsWordPart(_cursor.Previous);
}
