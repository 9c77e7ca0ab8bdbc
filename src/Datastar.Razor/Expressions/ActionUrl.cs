using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>
/// The URL of a request: a text, an interpolated one, a <see cref="Url"/> or an expression that the browser evaluates.
/// </summary>
/// <remarks>
/// The holes of <c>$"/todos/{id}/edit"</c> are URL-encoded: C# values at once, expressions in the browser
/// (<c>'/todos/' + encodeURIComponent($id) + '/edit'</c>). A slash in a hole is encoded too; a path that is to stay as it is
/// comes from <see cref="Url.To{TValues}(string, TValues)"/> or is passed whole, without interpolation.
/// </remarks>
[InterpolatedStringHandler]
public ref partial struct ActionUrl
{
    private readonly string? _text;
    private readonly DatastarExpression? _expression;
    private CodeBuffer _code;
    private Part _last;

    // What has come so far, while it is not more than literals and values: the parts before the last one, that one, and the literal after it.
    private UrlPart? _before;
    private string? _head;
    private bool _hasValue;
    private long _number;
    private string? _value;
    private string? _tail;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">The length of the constant parts: not needed.</param>
    /// <param name="formattedCount">The number of holes: not needed.</param>
    public ActionUrl(int literalLength, int formattedCount) { }

    private ActionUrl(string? text, DatastarExpression? expression)
    {
        _text = text;
        _expression = expression;
    }

    private enum Part
    {
        None,
        Text,
        Expression,
    }

    /// <summary>A URL as it is: <c>@get('/endpoint')</c>.</summary>
    /// <param name="url">The URL, absolute or relative to the page.</param>
    public static implicit operator ActionUrl(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new(url, null);
    }

    /// <summary>The URL of an endpoint.</summary>
    /// <param name="url">The URL.</param>
    public static implicit operator ActionUrl(Url url) => url.ToString();

    /// <summary>A URL that the browser computes: <c>@get($next)</c>.</summary>
    /// <param name="url">The expression, used as it is.</param>
    public static implicit operator ActionUrl(DatastarExpression<string> url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new(null, url);
    }

    /// <summary>Called by the compiler for a constant part.</summary>
    /// <param name="value">The part, a piece of a URL.</param>
    public void AppendLiteral(string value)
    {
        if (_last == Part.None && !_hasValue && _head is null)
            _head = value;
        else if (_last == Part.None && _hasValue && _tail is null)
            _tail = value;
        else
            AppendCode(value);
    }

    /// <summary>Called by the compiler for a hole with a C# value: URL-encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is empty.</param>
    /// <param name="format">Its format, or null for one that routes and query strings read: ISO 8601 for dates, <c>true</c> and <c>false</c>.</param>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        // The common case by itself, so that it becomes part of the template's code.
        if (value is int or long && format is null && !_hasValue && _head is not null)
            (_hasValue, _number) = (true, value is int ? (int)(object)value : (long)(object)value);
        else
            AppendAny(value, format);
    }

    private void AppendAny<T>(T value, string? format)
    {
        if (_head is null || !TryTake(value, format))
        {
            BeginText();
            UrlText.Append(ref _code, value, format);
        }
    }

    private bool TryTake<T>(T value, string? format)
    {
        if (value is int or long && format is null)
            Take(value is int ? (int)(object)value : (long)(object)value, null);
        else if (value is string text)
            Take(0, UrlText.Encode(text));
        else if (value is Guid)
            Take(0, ((Guid)(object)value).ToString(format));
        else
            return false;
        return true;
    }

    private void Take(long number, string? text)
    {
        if (_hasValue)
            (_before, _head, _tail) = (new(_before, _head!, _number, _value), _tail ?? "", null);
        (_hasValue, _number, _value) = (true, number, text);
    }

    /// <summary>Called by the compiler for a hole with the URL of an endpoint: written as it is.</summary>
    /// <param name="value">The URL.</param>
    public void AppendFormatted(Url value) => AppendCode(value.ToString());

    /// <summary>Called by the compiler for a hole with an expression: URL-encoded in the browser.</summary>
    /// <param name="value">The expression.</param>
    [OverloadResolutionPriority(1)]
    public void AppendFormatted(DatastarExpression value)
    {
        ArgumentNullException.ThrowIfNull(value);
        BeginCode();
        _code.Append(_last switch { Part.Text => "' + ", Part.Expression => " + ", _ => "" });
        _code.Append("encodeURIComponent(");
        _code.Append(Compose.Operand(value, Precedence.Assignment));
        _code.Append(")");
        _last = Part.Expression;
    }

    /// <summary>The request with this as its only argument; gives the buffer back.</summary>
    internal readonly DatastarAction ToRequest(RequestCall call)
    {
        if (_head is null || !_hasValue)
            return new DatastarAction(ToCode(call.Code, ")"), Precedence.Member);
        return _before is null
            ? new ValueRequest(call, _head, _number, _value, _tail)
            : new ValueRequest(call, "", 0, new UrlPart(_before, _head, _number, _value), _tail);
    }
}
