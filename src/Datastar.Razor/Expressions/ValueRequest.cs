using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>
/// A request whose URL has values in it, as the rows of lists have them: <c>@get('/todos/7/edit')</c>. It is written from the parts of the URL,
/// whose code is made once for all rows; a text of it is only made for those who ask.
/// </summary>
/// <param name="call">Which request.</param>
/// <param name="before">The parts of the URL before the last one.</param>
/// <param name="literal">The literal before the last value.</param>
/// <param name="number">The last value, if it is a number.</param>
/// <param name="text">The last value, URL-encoded, if it is not.</param>
/// <param name="tail">What comes after it.</param>
internal sealed class ValueRequest(RequestCall call, UrlPart? before, string literal, long number, string? text, string? tail)
    : DatastarAction(null, Precedence.Member)
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
        UrlPart.Write(writer, call, before, literal, number, text);
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
        UrlPart.Append(ref code, before, literal, number, text);
        JsString.AppendContent(ref code, tail, isWhole: false);
        code.AppendLiteral("')");
        return code.ToStringAndClear();
    }
}
