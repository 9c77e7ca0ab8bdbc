using System.Text;

namespace Datastar.Razor.Testing;

/// <summary>CSS.escape: a text as an identifier of a selector.</summary>
internal static class CssText
{
    public static string Escape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\0') text.Append('\uFFFD');
            else if (c is < ' ' or '\x7f' || (char.IsAsciiDigit(c) && (i == 0 || (i == 1 && value[0] == '-')))) text.Append('\\').Append(((int)c).ToString("x", null)).Append(' ');
            else if (c == '-' && value.Length == 1) text.Append("\\-");
            else if (c >= 0x80 || c is '-' or '_' || char.IsAsciiLetterOrDigit(c)) text.Append(c);
            else text.Append('\\').Append(c);
        }

        return text.ToString();
    }
}
