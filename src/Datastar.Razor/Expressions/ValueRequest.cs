using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>
/// A request whose URL has one value in it, as the rows of lists have them: <c>@get('/todos/7/edit')</c>. It is written from the parts of the URL,
/// whose code is made once for all rows; a text of it is only made for those who ask.
/// </summary>
/// <param name="call">Which request.</param>
/// <param name="head">What comes before the value.</param>
/// <param name="number">The value, if it is a number.</param>
/// <param name="text">The value, URL-encoded, if it is not.</param>
/// <param name="tail">What comes after the value.</param>
internal sealed class ValueRequest(RequestCall call, string head, long number, string? text, string? tail) : DatastarAction(null, Precedence.Member)
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
        writer.WriteHtml(call.Heads.Find(head) ?? call.Heads.Keep(head, Encode($"{call.Code}'{Content(head)}")));
        if (text is null)
            writer.WriteNumber(number);
        else
            writer.WriteHtml(text);
        if (tail is null)
            writer.WriteHtml("')"u8);
        else
            writer.WriteHtml(Tails.Find(tail) ?? Tails.Keep(tail, Encode($"{Content(tail)}')")));
    }

    private protected override string BuildCode() => string.Create(CultureInfo.InvariantCulture, $"{call.Code}'{Content(head)}{text ?? number.ToString(CultureInfo.InvariantCulture)}{Content(tail)}')");

    private static string Content(string? literal)
    {
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        JsString.AppendContent(ref output, literal, isWhole: false);
        return output.ToStringAndClear();
    }

    private static byte[] Encode(string code) => System.Text.Encoding.UTF8.GetBytes(HtmlText.EncodeAttribute(code));
}
