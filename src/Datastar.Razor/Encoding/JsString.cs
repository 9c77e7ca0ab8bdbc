using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Datastar.Razor.Encoding;

/// <summary>Encodes text for a single-quoted JavaScript string inside a Datastar expression: the one way by which text enters an expression.</summary>
/// <remarks>
/// Beyond JavaScript's own rules: <c>;</c> is where the client cuts value attributes, <c>$name</c> and <c>@name(</c> are what it rewrites
/// (the latter inside strings too, up to 1.0.3), <c>🖕JS_</c> opens its escape marker, and <c>&lt;/script&gt;</c> or <c>&lt;!--</c> would end a script.
/// </remarks>
internal static class JsString
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#%&()*+,-./0123456789:=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Whether text needs no escape.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    /// <summary>Appends text with its quotes.</summary>
    public static void AppendQuoted(ref DefaultInterpolatedStringHandler output, ReadOnlySpan<char> text)
    {
        output.AppendLiteral("'");
        AppendContent(ref output, text, isWhole: true);
        output.AppendLiteral("'");
    }

    /// <summary>Appends text without quotes. A piece that may be followed by another is not whole: what the next could complete is escaped too.</summary>
    public static void AppendContent(ref DefaultInterpolatedStringHandler output, ReadOnlySpan<char> text, bool isWhole)
    {
        while (true)
        {
            var found = text.IndexOfAnyExcept(Plain);
            output.AppendFormatted(found < 0 ? text : text[..found]);
            if (found < 0)
                return;
            text = text[found..];
            text = text[AppendSpecial(ref output, text, isWhole)..];
        }
    }

    /// <summary>Appends the special character at the start of the text, as it is where that is harmless; returns how many were consumed.</summary>
    private static int AppendSpecial(ref DefaultInterpolatedStringHandler output, ReadOnlySpan<char> text, bool isWhole)
    {
        var rest = text[1..];
        var isPair = char.IsHighSurrogate(text[0]) && rest.Length > 0 && char.IsLowSurrogate(rest[0]);
        switch (text[0])
        {
            case '\'': output.AppendLiteral("\\'"); break;
            case '\n': output.AppendLiteral("\\n"); break;
            case '\r': output.AppendLiteral("\\r"); break;
            case '\t': output.AppendLiteral("\\t"); break;
            // The client's cutter reads a backslash before the closing quote as an escaped quote.
            case '\\' when rest.Length > 0: output.AppendLiteral("\\\\"); break;
            case '@' when !StartsCall(rest, isWhole):
            case '$' when rest.IsEmpty ? isWhole : !char.IsAsciiLetterOrDigit(rest[0]) && rest[0] is not ('_' or '{'):
            case '<' when rest.IsEmpty ? isWhole : rest[0] is not ('/' or '!' or 's' or 'S'):
                output.AppendFormatted(text[..1]);
                break;
            case '\ud83d' when isPair && rest[0] != '\udd95':
            case not '\ud83d' when isPair:
                output.AppendFormatted(text[..2]);
                return 2;
            case < ' ' or (>= '\x7f' and <= '\x9f') or '\'' or '\\' or ';' or '@' or '$' or '<' or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff'):
                AppendEscape(ref output, text[0]);
                break;
            default:
                output.AppendFormatted(text[..1]);
                break;
        }
        return 1;
    }

    private static bool StartsCall(ReadOnlySpan<char> text, bool isWhole)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
            return false;
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '$'))
            length++;
        return length == text.Length ? !isWhole : length > 0 && text[length] == '(';
    }

    private static void AppendEscape(ref DefaultInterpolatedStringHandler output, char value)
    {
        Span<char> escape = stackalloc char[6];
        escape.TryWrite(CultureInfo.InvariantCulture, $"\\u{(int)value:x4}", out _);
        output.AppendFormatted(escape);
    }
}
