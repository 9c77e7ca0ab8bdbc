using System.Text.Json;

namespace Datastar.Razor.Encoding;

/// <summary>JavaScript in a script element.</summary>
internal static class JsText
{
    /// <summary>A string literal that ends neither a script, nor an attribute, nor a line.</summary>
    public static string Literal(string value) => $"\"{JsonEncodedText.Encode(value)}\"";

    /// <summary>Takes the effect from what would end or hide a script element; inside a JavaScript string the meaning stays.</summary>
    public static string ForScriptElement(string script) => script
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<script", "<\\script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
