using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>One of several values in a URL, with the literal before it. A single value is no object of its own: its fields are those of the request.</summary>
/// <param name="before">What comes before the literal.</param>
/// <param name="literal">The literal before the value.</param>
/// <param name="number">The value, if it is a number.</param>
/// <param name="text">The value, URL-encoded, if it is not.</param>
internal sealed class UrlPart(UrlPart? before, string literal, long number, string? text)
{
    private static readonly LiteralCache<byte[]> Literals = new();

    /// <summary>Writes the beginning of a call, up to the value of a part.</summary>
    public static void Write(FragmentWriter writer, RequestCall call, UrlPart? before, string literal, long number, string? text)
    {
        if (before is null)
            writer.WriteHtml(call.Heads.Find(literal) ?? call.Heads.Keep(literal, Encode(call.Code + "'", literal, "")));
        else
        {
            before.WriteTo(writer, call);
            writer.WriteHtml(Literals.Find(literal) ?? Literals.Keep(literal, Encode("", literal, "")));
        }
        if (text is null)
            writer.WriteNumber(number);
        else
            writer.WriteHtml(text);
    }

    /// <summary>Appends the content of a JavaScript string, up to the value of a part.</summary>
    public static void Append(ref DefaultInterpolatedStringHandler code, UrlPart? before, string literal, long number, string? text)
    {
        before?.AppendTo(ref code);
        JsString.AppendContent(ref code, literal, isWhole: false);
        if (text is null)
            code.AppendFormatted(number);
        else
            code.AppendLiteral(text);
    }

    /// <summary>A literal as UTF-8 for an attribute, between code.</summary>
    public static byte[] Encode(string before, string literal, string after)
    {
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        code.AppendLiteral(before);
        JsString.AppendContent(ref code, literal, isWhole: false);
        code.AppendLiteral(after);
        return System.Text.Encoding.UTF8.GetBytes(HtmlText.EncodeAttribute(code.ToStringAndClear()));
    }

    /// <summary>Writes the beginning of a call, up to this value.</summary>
    public void WriteTo(FragmentWriter writer, RequestCall call) => Write(writer, call, before, literal, number, text);

    /// <summary>Appends the content of a JavaScript string, up to this value.</summary>
    public void AppendTo(ref DefaultInterpolatedStringHandler code) => Append(ref code, before, literal, number, text);
}
