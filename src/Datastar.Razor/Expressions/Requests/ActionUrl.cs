using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>
/// The URL of a request: a text, an interpolated one, a <see cref="Url"/> or an expression that the browser evaluates.
/// </summary>
/// <remarks>
/// The holes of <c>$"/todos/{id}/edit"</c> are URL-encoded: C# values at once, expressions in the browser
/// (<c>'/todos/' + encodeURIComponent($id) + '/edit'</c>). A value in the path is one segment of it, whatever it is: a C# value that cannot be one
/// is refused; for an expression that turns out so, the browser asks for <c>%00</c>, which servers refuse. Any text may stand in the query.
/// A path that is to stay as it is comes from <see cref="Url.To{TValues}(string, TValues)"/> or is passed whole, without interpolation.
/// A URL that begins with a slash stays on the page's own origin.
/// </remarks>
[InterpolatedStringHandler]
public ref struct ActionUrl
{
    // Made harmless: the browser folds a segment that is empty or made of dots, encoded or not, and goes to another path.
    private const string AsSegment = @".replace(/^\.{0,2}$/, '%00')";

    // What an expression that begins with a slash may go on with, and name another host by.
    private const string OnThisOrigin = @".replace(/^[\x2f\x5c\s]+/, '/')";

    private readonly DatastarExpression? _expression;

    // What has come so far, while it is no more than a path of this site with one value in it.
    private string? _head;
    private bool _hasValue;
    private long _number;
    private string? _value;
    private string? _tail;

    private CodeBuffer _code;
    private List<CodeHole>? _holes;
    private UrlPlace _place;
    private Part _last;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">The length of the constant parts: not needed.</param>
    /// <param name="formattedCount">The number of holes: not needed.</param>
    public ActionUrl(int literalLength, int formattedCount) { }

    private ActionUrl(string text) => AppendLiteral(text);

    private ActionUrl(DatastarExpression expression) => _expression = expression;

    private enum Part
    {
        None,
        Text,
        Expression,
    }

    /// <summary>A URL as it is: <c>@get('/endpoint')</c>.</summary>
    /// <param name="url">The URL, absolute or relative to the page.</param>
    /// <exception cref="ArgumentException">It is empty, or begins with two slashes and so names another host.</exception>
    public static implicit operator ActionUrl(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new(url);
    }

    /// <summary>The URL of an endpoint.</summary>
    /// <param name="url">The URL.</param>
    public static implicit operator ActionUrl(Url url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.ToString();
    }

    /// <summary>A URL that the browser computes: <c>@get($next)</c>. One that begins with a slash stays on the page's origin; any other goes where it says.</summary>
    /// <param name="url">The expression, used as it is.</param>
    public static implicit operator ActionUrl(DatastarExpression<string> url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new(url.Code.Text.StartsWith("'/", StringComparison.Ordinal) && !char.IsAsciiLetterOrDigit(url.Code.Text[2])
            ? Compose.Suffix<string>(url, OnThisOrigin)
            : url);
    }

    /// <summary>Called by the compiler for a constant part.</summary>
    /// <param name="value">The part, a piece of a URL.</param>
    public void AppendLiteral(string value)
    {
        if (_last == Part.None && _head is null && value is ['/', var first, ..] && char.IsAsciiLetterOrDigit(first))
            _head = value;
        else if (_hasValue && _tail is null)
            _tail = value;
        else
            AppendText(value);
    }

    private void AppendText(string value)
    {
        Begin();
        _place.Read(value);
        BeginText();
        if (JsString.IsPlain(value))
            _code.Append(value);
        else
            AppendEncoded(value);
    }

    /// <summary>Called by the compiler for a hole with a C# value: URL-encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format, or null for one that routes and query strings read: ISO 8601 for dates, <c>true</c> and <c>false</c>.</param>
    /// <param name="name">What the value is called in C#: given by the compiler.</param>
    /// <exception cref="ArgumentException">The value is a part of the path by itself and empty, <c>.</c> or <c>..</c>: the request would go to another path.</exception>
    public void AppendFormatted<T>(T value, string? format = null, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        // The common case by itself, so that it becomes part of the template's code.
        if (value is int or long && format is null && !_hasValue && _head is not null)
            (_hasValue, _number) = (true, value is int ? (int)(object)value : (long)(object)value);
        else
            AppendAny(value, format, name);
    }

    private void AppendAny<T>(T value, string? format, string name)
    {
        // A longer text is a segment, whatever it is.
        if (_head is not null && !_hasValue && (value is string { Length: > 2 } || value is Guid))
        {
            _hasValue = true;
            _value = value is Guid ? ((Guid)(object)value).ToString(format) : UrlText.Encode((string)(object)value);
            return;
        }
        Begin();
        BeginText();
        var start = _code.Length;
        UrlText.Append(ref _code, value, format);
        if (_place.NeedsSegment && !UrlPlace.IsSegment(_code.From(start)))
            ThrowNoSegment(_code.From(start).ToString(), name);
        _place.ReadValue();
    }

    /// <summary>Called by the compiler for a hole with the URL of an endpoint: written as it is.</summary>
    /// <param name="value">The URL.</param>
    public void AppendFormatted(Url value)
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendLiteral(value.ToString());
    }

    /// <summary>Called by the compiler for a hole with an expression: URL-encoded in the browser.</summary>
    /// <param name="value">The expression.</param>
    [OverloadResolutionPriority(1)]
    public void AppendFormatted(DatastarExpression value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Begin();
        _code.Append(_last switch { Part.Text => "' + ", Part.Expression => " + ", _ => "" });
        _code.Append("encodeURIComponent(");
        var operand = value.Precedence < Precedence.Assignment ? value.OperandCode.Between("(", ")") : value.OperandCode;
        _code.Append(operand.Text);
        if (operand.Holes is { } holes)
            (_holes ??= []).AddRange(holes);
        _code.Append(")");
        if (_place.NeedsSegment)
            _code.Append(AsSegment);
        _place.ReadValue();
        _last = Part.Expression;
    }

    /// <summary>The request with this as its only argument; <see langword="null"/> where a token depends on what the URL turns out to be.</summary>
    internal readonly DatastarAction? TryMakeRequest(RequestCall call)
    {
        if (_hasValue)
            return new ValueRequest(call, _head!, _number, _value, _tail);
        if (!call.IsUnsafe)
            return new(ToCode(call.Code, ")"), Precedence.Member);
        return (_head is not null || _place.IsRooted) && _holes is null
            ? new(new JsCode(ToCode(call.Code, call.End).Text, call.EndHoles), Precedence.Member)
            : null;
    }

    /// <summary>The URL as a JavaScript expression between texts; gives the buffer back.</summary>
    /// <param name="before">What comes before it: at most as long as the name of a request.</param>
    /// <param name="after">What comes after it.</param>
    internal readonly JsCode ToCode(string before, string after)
    {
        if (_expression is not null)
            return (_expression.Precedence < Precedence.Assignment ? _expression.OperandCode.Between("(", ")") : _expression.OperandCode).Between(before, after);
        if (_head is not null && !_hasValue && JsString.IsPlain(_head))
            return string.Concat(before + "'", _head, "'", after);
        var copy = this;
        copy.Begin();
        if (copy._last == Part.None)
            throw new ArgumentException("A request needs a URL: this one is empty.");
        return new(copy._code.ToString(before, copy._last == Part.Text ? "'" : "", after), _holes?.ToArray());
    }

    /// <summary>Goes over to code, with what has come so far.</summary>
    private void Begin()
    {
        if (_head is not { } head)
            return;
        var (hasValue, tail) = (_hasValue, _tail);
        (_head, _hasValue, _tail) = (null, false, null);
        AppendText(head);
        if (!hasValue)
            return;
        if (_value is null)
            _code.Append(_number);
        else
            _code.Append(_value);
        _place.ReadValue();
        if (tail is not null)
            AppendText(tail);
    }

    private void BeginText()
    {
        if (_last != Part.Text)
            _code.Append(_last == Part.None ? "'" : " + '");
        _last = Part.Text;
    }

    private void AppendEncoded(string literal)
    {
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        JsString.AppendContent(ref output, literal, isWhole: false);
        _code.Append(output.Text);
        output.Clear();
    }

    [DoesNotReturn]
    private static void ThrowNoSegment(string value, string name) => throw new ArgumentException(
        $"\"{value}\" is no segment of a URL's path: the browser would ask for another path. Give {name} another value, put it into the query (?name={{value}}), or leave the request out.", name);
}
