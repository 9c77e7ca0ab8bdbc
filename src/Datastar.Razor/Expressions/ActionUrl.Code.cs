using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

public ref partial struct ActionUrl
{
    /// <summary>The URL as a JavaScript expression; gives the buffer back.</summary>
    internal readonly string ToCode() => ToCode("", "");

    private readonly string ToCode(string before, string after)
    {
        var copy = this;
        return copy.Finish(before, after);
    }

    private string Finish(string before, string after)
    {
        BeginCode();
        if (_last != Part.None)
            return _code.ToString(before, _last == Part.Text ? "'" : "", after);
        if (_text is not null && JsString.IsPlain(_text))
            return string.Concat(before + "'", _text, "'", after);
        if (_text is null && _expression is null)
            throw new ArgumentException("A request needs a URL: this one is empty.");
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        output.AppendLiteral(before);
        if (_text is not null)
            JsString.AppendQuoted(ref output, _text);
        else
            Compose.Append(ref output, _expression!, Precedence.Assignment);
        output.AppendLiteral(after);
        return output.ToStringAndClear();
    }

    /// <summary>Goes over to code, with what has come so far.</summary>
    private void BeginCode()
    {
        if (_head is not { } head)
            return;
        _head = null;
        if (_hasValue)
        {
            var parts = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
            UrlPart.Append(ref parts, _before, head, _number, _value);
            BeginText();
            _code.Append(parts.Text);
            parts.Clear();
            head = _tail;
        }
        if (head is not null)
            AppendCode(head);
    }

    private void BeginText()
    {
        BeginCode();
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

    private void AppendCode(string value)
    {
        BeginText();
        if (JsString.IsPlain(value))
            _code.Append(value);
        else
            AppendEncoded(value);
    }
}
