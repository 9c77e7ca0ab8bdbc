namespace Datastar.Razor.Expressions;

/// <summary>Reads a URL from its beginning, to know what a value at the next place would be part of.</summary>
internal struct UrlPlace
{
    private Start _start;
    private bool _isRooted;
    private bool _isQuery;

    // Whether the segment holds something by which it is neither empty nor folded, as . and .. are, written with %2e too.
    private bool _isSegment;

    private enum Start
    {
        /// <summary>Nothing yet but what the browser drops.</summary>
        Nothing,

        /// <summary>A slash: another one would begin the name of a host.</summary>
        Slash,

        /// <summary>Enough for the host to be settled.</summary>
        Settled,
    }

    /// <summary>Whether a value here is all of a segment of the path so far, and so has to be one: not empty, and neither . nor ..</summary>
    public readonly bool NeedsSegment => !_isQuery && !_isSegment;

    /// <summary>Whether the URL begins with a slash, and so stays on the page's origin.</summary>
    public readonly bool IsRooted => _isRooted;

    /// <summary>Reads a piece that the author has written.</summary>
    /// <exception cref="ArgumentException">The URL begins with a slash, and would name another host.</exception>
    public void Read(ReadOnlySpan<char> literal)
    {
        for (var i = 0; i < literal.Length && _start != Start.Settled; i++)
            Begin(literal[i]);
        if (_isQuery || literal.IsEmpty)
            return;
        if (literal.IndexOfAny('?', '#') >= 0)
        {
            _isQuery = true;
            return;
        }
        var slash = literal.LastIndexOfAny('/', '\\');
        _isSegment = _isSegment && slash < 0 || IsSegment(literal[(slash + 1)..]);
    }

    /// <summary>Goes past a value.</summary>
    public void ReadValue() => (_start, _isSegment) = (Start.Settled, true);

    /// <summary>Whether a text can be a segment of a path.</summary>
    public static bool IsSegment(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && text[(i + 1)..].StartsWith("2e", StringComparison.OrdinalIgnoreCase))
                i += 2;
            else if (text[i] is not ('.' or '\t' or '\n' or '\r'))
                return true;
        }
        return false;
    }

    private void Begin(char c)
    {
        var isDropped = c is '\t' or '\n' or '\r' || c <= ' ' && _start == Start.Nothing;
        var isSlash = c is '/' or '\\';
        if (isSlash && _start == Start.Slash)
            throw new ArgumentException("The URL of a request begins with two slashes, which name another host. Write one slash for a path of this site, or the whole URL: https://…");
        _isRooted |= isSlash;
        if (!isDropped)
            _start = isSlash ? Start.Slash : Start.Settled;
    }
}
