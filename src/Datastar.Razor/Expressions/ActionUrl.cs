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
public ref struct ActionUrl
{
    private readonly string? _text;
    private readonly DatastarExpression? _expression;
    private DefaultInterpolatedStringHandler _code;
    private Part _last;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">The length of the constant parts.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public ActionUrl(int literalLength, int formattedCount) =>
        _code = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

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
        BeginText();
        JsString.AppendContent(ref _code, value, isWhole: false);
    }

    /// <summary>Called by the compiler for a hole with a C# value: URL-encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is empty.</param>
    /// <param name="format">Its format, or null for one that routes and query strings read: ISO 8601 for dates, <c>true</c> and <c>false</c>.</param>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        BeginText();
        UrlText.Append(ref _code, value, format);
    }

    /// <summary>Called by the compiler for a hole with the URL of an endpoint: written as it is.</summary>
    /// <param name="value">The URL.</param>
    public void AppendFormatted(Url value) => AppendLiteral(value.ToString());

    /// <summary>Called by the compiler for a hole with an expression: URL-encoded in the browser.</summary>
    /// <param name="value">The expression.</param>
    [OverloadResolutionPriority(1)]
    public void AppendFormatted(DatastarExpression value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _code.AppendLiteral(_last switch { Part.Text => "' + ", Part.Expression => " + ", _ => "" });
        _code.AppendLiteral("encodeURIComponent(");
        Compose.Append(ref _code, value, Precedence.Assignment);
        _code.AppendLiteral(")");
        _last = Part.Expression;
    }

    /// <summary>The code of a call with this as its only argument; gives the buffer back.</summary>
    internal readonly string ToCall(string call)
    {
        if (_text is not null && JsString.IsPlain(_text))
            return string.Concat(call, "'", _text, "')");
        if (_last != Part.None)
        {
            var code = _code;
            var result = string.Concat(call, code.Text, _last == Part.Text ? "')" : ")");
            code.Clear();
            return result;
        }
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        output.AppendLiteral(call);
        MoveTo(ref output);
        output.AppendLiteral(")");
        return output.ToStringAndClear();
    }

    /// <summary>Appends the URL as a JavaScript expression and gives the buffer back.</summary>
    internal readonly void MoveTo(ref DefaultInterpolatedStringHandler output)
    {
        if (_text is not null)
        {
            JsString.AppendQuoted(ref output, _text);
        }
        else if (_expression is not null)
        {
            Compose.Append(ref output, _expression, Precedence.Assignment);
        }
        else
        {
            if (_last == Part.None)
                throw new ArgumentException("A request needs a URL: this one is empty.");
            var code = _code;
            output.AppendFormatted(code.Text);
            output.AppendLiteral(_last == Part.Text ? "'" : "");
            code.Clear();
        }
    }

    private void BeginText()
    {
        if (_last != Part.Text)
            _code.AppendLiteral(_last == Part.None ? "'" : " + '");
        _last = Part.Text;
    }
}
