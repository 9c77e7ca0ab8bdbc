using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Encoding;

/// <summary>JavaScript in a script element.</summary>
internal static partial class JsText
{
    /// <summary>A string literal that ends neither a script, nor an attribute, nor a line.</summary>
    public static string Literal(string value) => $"\"{JavaScriptEncoder.Default.Encode(value)}\"";

    /// <summary>Takes the effect from what would end or hide a script element. In strings, templates, regular expressions and JSON the meaning stays.</summary>
    /// <remarks>An opening <c>&lt;script</c> hides the end of the element only after <c>&lt;!--</c>: without that, it is left alone, as in <c>i&lt;scripts.length</c>.</remarks>
    public static string ForScriptElement(string script) =>
        ScriptEnd.Replace(script, @"<\/").Replace("<!--", @"<\u0021--", StringComparison.Ordinal);

    [GeneratedRegex("</(?=script)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScriptEnd { get; }
}
