using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Markup;

internal sealed partial class MarkupParser
{
    private static readonly HashSet<string> LineDirectives =
    [
        "page", "model", "inherits", "using", "addTagHelper", "removeTagHelper", "tagHelperPrefix", "inject", "implements", "namespace", "layout",
        "attribute", "typeparam", "preservewhitespace", "rendermode",
    ];

    private static readonly HashSet<string> Statements = ["if", "for", "foreach", "while", "do", "switch", "lock", "using", "try"];

    private static readonly HashSet<string> Continuations = ["else", "catch", "finally", "while"];

    // At an @ in markup.
    private void ReadTransition()
    {
        if (_cursor.Peek() == '@' || !IsTransition())
        {
            _cursor.Position += _cursor.Peek() == '@' ? 2 : 1;
            return;
        }
        if (_cursor.At("@*"))
        {
            _cursor.SkipPast("*@", 2);
            return;
        }
        var start = _cursor.Position++;
        var word = _cursor.PeekWord();
        if (_cursor.Current == '{')
            ReadBlock("");
        else if (_cursor.Current == '(')
            CSharpCursor.SkipBrackets(_cursor);
        else if (word is "code" or "functions" or "section" && IsBlock(word))
            ReadNamedBlock(word);
        else if (LineDirectives.Contains(word) && !IsCall(word))
            ReadDirective(word, start);
        else if (Statements.Contains(word))
            ReadStatement(word);
        else
            CSharpCursor.SkipImplicitExpression(_cursor);
    }

    private void ReadDirective(string word, int start)
    {
        _cursor.Position += word.Length;
        var value = _cursor.ReadLine().Trim().TrimEnd(';');
        _document.Directives.Add(new(word, value, TextSpan.FromBounds(start, _cursor.Position)));
    }

    // @using (…) is a statement, @model.Name an expression.
    private bool IsCall(string word)
    {
        var next = _cursor.Position + word.Length;
        var isBare = next >= _cursor.Text.Length || char.IsWhiteSpace(_cursor.Text[next]);
        while (next < _cursor.Text.Length && _cursor.Text[next] == ' ')
            next++;
        return !isBare || next < _cursor.Text.Length && _cursor.Text[next] is '(' or '=';
    }

    private bool IsBlock(string word)
    {
        var next = _cursor.Position + word.Length;
        while (next < _cursor.Text.Length && (char.IsWhiteSpace(_cursor.Text[next]) || word == "section" && TextCursor.IsWordPart(_cursor.Text[next])))
            next++;
        return next < _cursor.Text.Length && _cursor.Text[next] == '{';
    }

    private void ReadNamedBlock(string word)
    {
        _cursor.SkipWhile(static c => c != '{');
        if (word != "section")
        {
            ReadBlock(word);
            return;
        }
        _cursor.Position++;
        while (!_cursor.AtEnd && _cursor.Current != '}')
            ReadMarkup();
        _cursor.Position++;
    }

    private void ReadStatement(string word)
    {
        do
        {
            ReadStatementPart(word);
            var end = _cursor.Position;
            _cursor.SkipWhiteSpace();
            word = _cursor.PeekWord();
            if (!Continuations.Contains(word))
            {
                _cursor.Position = end;
                return;
            }
        }
        while (!_cursor.AtEnd);
    }

    private void ReadStatementPart(string word)
    {
        _cursor.SkipWhile(static c => TextCursor.IsWordPart(c) || char.IsWhiteSpace(c));
        if (_cursor.Current == '(')
            CSharpCursor.SkipBrackets(_cursor);
        var end = _cursor.Position;
        _cursor.SkipWhiteSpace();
        if (_cursor.PeekWord() == "when")
        {
            _cursor.SkipWhile(static c => c is not ('{' or '<'));
        }
        if (_cursor.Current == '{')
            ReadBlock(word);
        else
            _cursor.Position = end;
    }
}
