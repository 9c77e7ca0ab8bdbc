namespace Datastar.Razor.Generators.Markup;

internal sealed partial class MarkupParser
{
    // At a brace that opens C#: up to the one that closes it.
    private void ReadBlock(string keyword)
    {
        var outer = _scope;
        _scope = new();
        _cursor.Position++;
        var (atStatement, word) = (true, "");
        while (!_cursor.AtEnd && _cursor.Current != '}')
        {
            var c = _cursor.Current;
            if (char.IsWhiteSpace(c))
                _cursor.Position++;
            else if (ReadMarkupInCode(atStatement))
                atStatement = true;
            else if (CSharpCursor.SkipToken(_cursor))
                atStatement &= c is '/' or '@';
            else if (c == '{')
            {
                ReadBlock(word);
                (atStatement, word) = (true, "");
            }
            else if (TextCursor.IsWordStart(c))
            {
                var next = ReadWord();
                if (atStatement)
                    word = next;
                atStatement = false;
                if (next is "case" or "default" && keyword == "switch")
                    _scope = new();
            }
            else
            {
                atStatement = c is ';' || c is ':' && word is "case" or "default";
                word = atStatement ? "" : word;
                _cursor.Position++;
            }
        }
        _cursor.Position++;
        _scope = outer;
    }

    private string ReadWord()
    {
        var word = _cursor.PeekWord();
        _cursor.Position += word.Length;
        return word;
    }

    // Markup begins where a statement could; @: makes a line of it, and @<p> a value.
    private bool ReadMarkupInCode(bool atStatement)
    {
        if (atStatement && _cursor.At("@:"))
        {
            ReadMarkupLine();
            return true;
        }
        if (_cursor.Current == '@' && _cursor.Peek() == '<' && (char.IsLetter(_cursor.Peek(2)) || _cursor.Peek(2) == '>'))
            _cursor.Position++;
        else if (!atStatement || !IsStartTag())
        {
            if (atStatement && _cursor.Current == '@' && _cursor.Peek() is not ('*' or '"' or '$'))
            {
                _cursor.Position++;
                return true;
            }
            return false;
        }
        ReadElementWithContent();
        return true;
    }

    private void ReadMarkupLine()
    {
        _cursor.Position += 2;
        while (!_cursor.AtEnd && _cursor.Current is not ('\r' or '\n'))
        {
            _document.HasLooseTags |= _cursor.Current == '<';
            ReadMarkup();
        }
    }

    // Up to the end tag of the element: what follows is C# again.
    private void ReadElementWithContent()
    {
        var depth = _open.Count;
        ReadElement();
        if (_open.Count <= depth)
            return;
        while (!_cursor.AtEnd && _open.Count > depth)
            ReadMarkup();
    }
}
