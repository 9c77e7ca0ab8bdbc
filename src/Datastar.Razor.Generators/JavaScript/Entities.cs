using System.Globalization;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Character references, as far as attributes with code have them.</summary>
internal static class Entities
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["amp"] = "&",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["lt"] = "<",
        ["gt"] = ">",
        ["nbsp"] = "\u00a0",
        ["commat"] = "@",
        ["dollar"] = "$",
    };

    /// <summary>Reads the reference at an ampersand; its length is zero where there is none.</summary>
    public static (string Text, int Length) Read(string text, int start)
    {
        var end = text.IndexOf(';', start);
        if (end < 0 || end - start > 10)
            return ("", 0);
        var name = text.Substring(start + 1, end - start - 1);
        if (Named.TryGetValue(name, out var named))
            return (named, end - start + 1);
        return name.StartsWith("#", StringComparison.Ordinal) && CodePoint(name.Substring(1)) is { } code ? (char.ConvertFromUtf32(code), end - start + 1) : ("", 0);
    }

    private static int? CodePoint(string digits)
    {
        var isHex = digits.StartsWith("x", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(isHex ? digits.Substring(1) : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and < 0x110000 and not (>= 0xD800 and < 0xE000) ? code : null;
    }
}
