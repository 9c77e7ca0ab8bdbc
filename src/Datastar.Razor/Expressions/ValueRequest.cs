using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>
/// A request whose URL has values in it, as the rows of lists have them: <c>@get('/todos/7/edit')</c>. It is written from the parts of the URL,
/// whose code is made once for all rows; a text of it is only made for those who ask.
/// </summary>
/// <param name="call">Which request.</param>
/// <param name="literal">The literal before the value.</param>
/// <param name="number">The value, if it is a number.</param>
/// <param name="other">The value, URL-encoded, if it is a text; a <see cref="UrlPart"/> instead of literal and number if there are several.</param>
/// <param name="tail">What comes after the last value.</param>
internal sealed class ValueRequest(RequestCall call, string literal, long number, object? other, string? tail) : DatastarAction(null, Precedence.Member)
{
    private static readonly LiteralCache<byte[]> Tails = new();

    internal override bool HasNoCode => false;

    internal override void WriteTo(FragmentWriter writer)
    {
        if (AntiforgeryHeader.IsUsed)
        {
            base.WriteTo(writer);
            return;
        }
        if (other is UrlPart parts)
            parts.WriteTo(writer, call);
        else
            UrlPart.Write(writer, call, null, literal, number, (string?)other);
        if (tail is null)
            writer.WriteHtml("')"u8);
        else
            writer.WriteHtml(Tails.Find(tail) ?? Tails.Keep(tail, UrlPart.Encode("", tail, "')")));
    }

    private protected override string BuildCode()
    {
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        code.AppendLiteral(call.Code);
        code.AppendLiteral("'");
        if (other is UrlPart parts)
            parts.AppendTo(ref code);
        else
            UrlPart.Append(ref code, null, literal, number, (string?)other);
        JsString.AppendContent(ref code, tail, isWhole: false);
        code.AppendLiteral("')");
        return code.ToStringAndClear();
    }
}
