namespace Datastar.Razor.Expressions;

/// <summary>Reads raw JavaScript piece by piece, to know what a hole would be part of and whether the whole can be an operand.</summary>
internal struct JsScanner()
{
    private const char HeaderParenthesis = 'h'; // of if, for, while: what follows begins a statement
    private const char ObjectBrace = 'o'; // of an object literal, after which a slash divides
    private const char Substitution = '$';

    private readonly Stack<char> _brackets = new();
    private char _previous;
    private char _lastToken;
    private bool _isInClass;
    private bool _expectsOperand = true;
    private bool _isStart = true;
    private bool _isAfterHeader;
    private bool _isAfterSemicolon;
    private bool _isLoose;

    /// <summary>Where the next character stands.</summary>
    public JsPlace Place { get; private set; } = JsPlace.Code;

    /// <summary>Whether a statement, or more than one, was read: that is no operand.</summary>
    public bool HasStatements { get; private set; }

    /// <summary>Whether only names, calls and member accesses were read outside of brackets.</summary>
    public readonly bool IsMember => !_isLoose && !_isStart && !HasStatements && _brackets.Count == 0 && Place == JsPlace.Code;

    /// <summary>Reads a piece; a word never continues in the next one.</summary>
    public void Read(ReadOnlySpan<char> code)
    {
        for (var i = 0; i < code.Length;)
            i += ReadNext(code[i..]);
    }

    /// <summary>Reads one character, or the word or the sign that begins with it; returns its length.</summary>
    public int ReadNext(ReadOnlySpan<char> code)
    {
        var next = code.Length > 1 ? code[1] : '\0';
        var length = Place != JsPlace.Code ? 1 + ReadText(code[0], next)
            : JsWords.IsWordCharacter(code[0]) ? ReadWord(code)
            : 1 + ReadCode(code[0], next);
        _previous = code[length - 1];
        return length;
    }

    /// <summary>Reads a hole, which stands for an operand.</summary>
    public void ReadHole()
    {
        BeginToken();
        _isStart = _isAfterHeader = _expectsOperand = false;
        _previous = _lastToken = ')';
    }

    private int ReadWord(ReadOnlySpan<char> code)
    {
        BeginToken();
        var length = 1;
        while (length < code.Length && JsWords.IsWordCharacter(code[length]))
            length++;
        var word = code[..length];
        HasStatements |= _isStart && JsWords.BeginsStatement(word);
        _isLoose |= _isStart && char.IsDigit(word[0]);
        _isAfterHeader = JsWords.HasHeader(word);
        _expectsOperand = JsWords.ExpectsOperand(word);
        _isStart = false;
        _lastToken = word[0];
        return length;
    }

    private int ReadCode(char c, char next)
    {
        if (char.IsWhiteSpace(c))
        {
            Loosen();
            return 0;
        }
        if (c == '/' && (next is '/' or '*' || _expectsOperand))
            return ReadSlash(next);
        BeginToken();
        _isStart &= c == '@';
        if (c is '\'' or '"' or '`')
            Place = c == '\'' ? JsPlace.Single : c == '"' ? JsPlace.Double : JsPlace.Template;
        else if (c is ')' or ']' or '}')
            ReadClosing(c);
        else
            ReadPunctuation(c);
        _isAfterHeader = false;
        _lastToken = c;
        return 0;
    }

    private int ReadSlash(char next)
    {
        Loosen();
        Place = next switch { '/' => JsPlace.LineComment, '*' => JsPlace.BlockComment, _ => JsPlace.Regex };
        return Place == JsPlace.Regex ? 0 : 1;
    }

    private void ReadPunctuation(char c)
    {
        // A second sign is an increment, after which a slash divides.
        _expectsOperand = c != '.' && (c is not ('+' or '-') || _previous != c);
        if (c is not ('(' or '[' or '.' or '@'))
            Loosen();
        if (c == ';')
            _isAfterSemicolon = _brackets.Count == 0;
        else if (c is '(' or '[' or '{')
            _brackets.Push(OpeningKind(c));
    }

    private readonly char OpeningKind(char c) => c switch
    {
        '(' when _isAfterHeader => HeaderParenthesis,
        '{' when _lastToken is '=' or '(' or ',' or ':' or '?' or '[' or '&' or '|' or '+' or '-' or '!' => ObjectBrace,
        _ => c,
    };

    private void ReadClosing(char c)
    {
        _brackets.TryPop(out var opening);
        _expectsOperand = (c == '}' && opening != ObjectBrace) || opening == HeaderParenthesis;
        if (opening == Substitution)
            Place = JsPlace.Template;
    }

    /// <summary>Reads a character of a string, a regular expression or a comment; returns how many more belong to it.</summary>
    private int ReadText(char c, char next)
    {
        if (Place is JsPlace.LineComment or JsPlace.BlockComment)
            return ReadComment(c, next);
        if (c == '\\')
            return next == '\0' ? 0 : 1;
        if (Place == JsPlace.Template && c == '$' && next == '{')
        {
            _brackets.Push(Substitution);
            Place = JsPlace.Code;
            _expectsOperand = true;
            return 1;
        }
        if (Place == JsPlace.Regex && c is '[' or ']')
            _isInClass = c == '[' && Place == JsPlace.Regex;
        else if (!_isInClass && c == JsWords.Delimiter(Place))
            EndText();
        return 0;
    }

    private int ReadComment(char c, char next)
    {
        var isEnd = Place == JsPlace.LineComment ? c is '\n' or '\r' or '\u2028' or '\u2029' : c == '*' && next == '/';
        if (!isEnd)
            return 0;
        var length = Place == JsPlace.LineComment ? 0 : 1;
        Place = JsPlace.Code;
        return length;
    }

    private void EndText()
    {
        Place = JsPlace.Code;
        _expectsOperand = false;
    }

    private void BeginToken() => HasStatements |= _isAfterSemicolon;

    private void Loosen() => _isLoose |= _brackets.Count == 0;
}
