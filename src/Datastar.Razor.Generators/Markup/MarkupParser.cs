using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Markup;

/// <summary>Finds elements and directives in HTML and Razor, as far as that needs no Razor compiler. What it does not understand it passes over.</summary>
internal sealed partial class MarkupParser
{
    private readonly TextCursor _cursor;
    private readonly MarkupDocument _document;
    private readonly List<MarkupElement> _open = [];
    private MarkupScope? _scope;

    private MarkupParser(string text, MarkupLanguage language) => (_cursor, _document) = (new(text), new(text, language));

    public static MarkupDocument Parse(string text, MarkupLanguage language)
    {
        var parser = new MarkupParser(text, language);
        while (!parser._cursor.AtEnd)
            parser.ReadMarkup();
        return parser._document;
    }

    private bool IsRazor => _document.Language != MarkupLanguage.Html;

    // One step: a comment, a tag, a piece of Razor, or a character.
    private void ReadMarkup()
    {
        if (IsRazor && _cursor.At("@*"))
            _cursor.SkipPast("*@", 2);
        else if (_cursor.At("<!--"))
            _cursor.SkipPast("-->", 4);
        else if (_cursor.Current == '<' && _cursor.Peek() is '/')
            ReadEndTag();
        else if (IsStartTag())
            ReadElement();
        else if (IsRazor && _cursor.Current == '@')
            ReadTransition();
        else
        {
            if (_document.TopText is null && !char.IsWhiteSpace(_cursor.Current) && _open.TrueForAll(static element => element.IsTransparent))
                _document.TopText = TextSpan.FromBounds(_cursor.Position, TextEnd());
            _cursor.Position++;
        }
    }

    private int TextEnd()
    {
        var end = _cursor.Position + 1;
        while (end < _cursor.Text.Length && _cursor.Text[end] is not ('<' or '@' or '\n' or '\r'))
            end++;
        return end;
    }

    private bool IsStartTag() => _cursor.Current == '<' && (char.IsLetter(_cursor.Peek()) || _cursor.Peek() == '!' && char.IsLetter(_cursor.Peek(2)));

    private void ReadElement()
    {
        var element = ReadStartTag();
        if (element is null || element.IsClosed)
            return;
        if (HtmlElements.IsRawText(element.Name))
        {
            element.IsClosed = true;
            ReadRawText(element.Name);
        }
        else
            _open.Add(element);
    }

    private void ReadRawText(string name)
    {
        _cursor.SkipPast("</" + name);
        _cursor.SkipPast(">");
    }

    private void ReadEndTag()
    {
        var start = _cursor.Position;
        _cursor.Position += 2;
        if (_cursor.Current == '!')
            _cursor.Position++;
        var nameStart = _cursor.Position;
        _cursor.SkipWhile(static c => !IsNameEnd(c));
        var name = _cursor.From(nameStart);
        _cursor.SkipPast(">");
        if (name.Length > 0 && char.IsLetter(name[0]))
            Close(name, TextSpan.FromBounds(start, _cursor.Position));
    }

    private void Close(string name, TextSpan span)
    {
        var index = _open.FindLastIndex(element => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            if (HtmlElements.MustClose(name))
                _document.StrayEndTags.Add((name, span));
            return;
        }
        _open[index].IsClosed = true;
        _open.RemoveRange(index, _open.Count - index);
    }
}
