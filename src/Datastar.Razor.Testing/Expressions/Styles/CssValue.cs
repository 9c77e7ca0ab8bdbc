using System.Drawing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Testing;

/// <summary>
/// What a browser writes for a value given to a style property, or null where it refuses the value: the usual properties and
/// forms of values, not all of CSS.
/// </summary>
internal static partial class CssValue
{
    private static readonly HashSet<string> Everywhere = ["inherit", "initial", "unset", "revert", "revert-layer"];

    private static readonly HashSet<string> NumberWords = ["auto", "normal", "none", "bold", "bolder", "lighter", "infinite"];
    private static readonly HashSet<string> LengthWords =
        ["auto", "normal", "none", "min-content", "max-content", "fit-content", "medium", "thin", "thick", "small", "smaller", "large", "larger", "x-small", "xx-small", "x-large", "xx-large", "content"];

    public static string? Normalize(string property, string value)
    {
        value = Space().Replace(value, " ").Trim();
        if (value.Length == 0) return null;
        if (property.StartsWith("--", StringComparison.Ordinal)) return value;
        if (!CssProperties.IsKnown(property)) return null;
        if (Everywhere.Contains(value.ToLowerInvariant())) return value.ToLowerInvariant();
        if (value.Contains("var(", StringComparison.OrdinalIgnoreCase)) return value;
        return CssProperties.KindOf(property) switch
        {
            CssKind.Color => Color(value),
            CssKind.Length => Lengths(value),
            CssKind.Number => Number(value),
            CssKind.Keyword => CssProperties.Keywords(property).Contains(value.ToLowerInvariant()) ? value.ToLowerInvariant() : null,
            _ => Free(property, value),
        };
    }

    private static string? Lengths(string value)
    {
        var parts = Split(value, ' ');
        for (var i = 0; i < parts.Count; i++)
        {
            if (Length(parts[i]) is not { } part) return null;
            parts[i] = part;
        }

        return string.Join(' ', parts);
    }

    private static string? Length(string value)
    {
        if (Dimension().Match(value) is { Success: true } match)
        {
            var (number, unit) = (match.Groups[1].Value, match.Groups[2].Value.ToLowerInvariant());
            if (unit.Length == 0) return double.Parse(number, CultureInfo.InvariantCulture) == 0 ? "0px" : null;
            return Plain(number) + unit;
        }

        if (Calc().Match(value) is { Success: true, Groups: [_, var first, var firstUnit, var second, var secondUnit] } &&
            string.CompareOrdinal(firstUnit.Value, secondUnit.Value) > 0) return $"calc({second} + {first})";
        return value.Contains('(', StringComparison.Ordinal) ? value : LengthWords.Contains(value.ToLowerInvariant()) ? value.ToLowerInvariant() : null;
    }

    private static string? Number(string value)
    {
        if (Dimension().Match(value) is { Success: true } match)
        {
            return match.Groups[2].Value.Length == 0 ? Plain(match.Groups[1].Value) : match.Groups[2].Value == "%" ? Percent(match.Groups[1].Value) : Plain(match.Groups[1].Value) + match.Groups[2].Value;
        }

        return NumberWords.Contains(value.ToLowerInvariant()) || value.Contains('(', StringComparison.Ordinal) ? value.ToLowerInvariant() : null;
    }

    private static string? Free(string property, string value)
    {
        value = Url().Replace(value, "url(\"$1\")");
        var lower = value.ToLowerInvariant();
        if (property is "transform" or "filter" or "content" or "font-family" or "grid-template-areas" or "background-image" or "animation" or "font") return value;
        if (property == "flex" && Dimension().Match(value) is { Success: true, Groups: [_, var grow, { Length: 0 }] }) return $"{Plain(grow.Value)} 1 0%";
        var parts = Split(value, ' ');
        for (var i = 0; i < parts.Count; i++)
        {
            if (Color(parts[i]) is { } color) parts[i] = color;
            else if (Dimension().Match(parts[i]) is { Success: true } match) parts[i] = Plain(match.Groups[1].Value) + match.Groups[2].Value.ToLowerInvariant();
            else if (Word().IsMatch(parts[i])) parts[i] = parts[i].ToLowerInvariant();
        }

        if (property == "transition") parts.RemoveAll(p => p is "all" or "ease" or "0s" or "normal");
        return lower.Contains("url(", StringComparison.Ordinal) ? value : string.Join(' ', parts);
    }

    private static string? Color(string value)
    {
        var lower = value.ToLowerInvariant();
        if (lower is "currentcolor" or "transparent") return lower;
        if (Hex().Match(lower) is { Success: true } hex) return FromHex(hex.Groups[1].Value);
        if (Rgb().Match(lower) is { Success: true } rgb)
        {
            var parts = rgb.Groups[1].Value.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
            return parts.Length switch { 3 => $"rgb({string.Join(", ", parts)})", 4 when parts[3] is "1" or "100%" => $"rgb({string.Join(", ", parts[..3])})", 4 => $"rgba({string.Join(", ", parts[..3])}, {Alpha(parts[3])})", _ => null };
        }

        if (lower.StartsWith("hsl", StringComparison.Ordinal) || lower.StartsWith("light-dark(", StringComparison.Ordinal) || lower.StartsWith("oklch(", StringComparison.Ordinal) ||
            lower.StartsWith("color-mix(", StringComparison.Ordinal)) return lower;
        var named = System.Drawing.Color.FromName(lower);
        return Word().IsMatch(lower) && ((named.IsKnownColor && !named.IsSystemColor) || lower is "rebeccapurple" || lower.Contains("grey", StringComparison.Ordinal)) ? lower : null;
    }

    private static string Alpha(string text) => text.EndsWith('%') ? Percent(text[..^1]) : Plain(text);

    private static string Percent(string number) => Plain((double.Parse(number, CultureInfo.InvariantCulture) / 100).ToString(CultureInfo.InvariantCulture));

    private static string FromHex(string hex)
    {
        if (hex.Length is 3 or 4) hex = string.Concat(hex.Select(c => $"{c}{c}"));
        int Part(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var rgb = $"{Part(0)}, {Part(2)}, {Part(4)}";
        return hex.Length == 6 || Part(6) == 255 ? $"rgb({rgb})" : $"rgba({rgb}, {Math.Round(Part(6) / 255.0, 3).ToString(CultureInfo.InvariantCulture)})";
    }

    // Up to six significant digits, as Chromium writes numbers.
    private static string Plain(string number) =>
        double.Parse(double.Parse(number, CultureInfo.InvariantCulture).ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Splits outside of parentheses and quotes.</summary>
    public static List<string> Split(string text, char at)
    {
        var (parts, closing, start) = (new List<string>(), new Stack<char>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (closing.TryPeek(out var wanted))
            {
                if (c == wanted) closing.Pop();
            }
            else if (c is '"' or '\'')
            {
                closing.Push(c);
            }
            else if (c == '(')
            {
                closing.Push(')');
            }
            else if (c == at)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    [GeneratedRegex(@"url\(\s*([^""'()\s]+)\s*\)")]
    private static partial Regex Url();

    // A browser sorts the terms of a sum by their units.
    [GeneratedRegex(@"^calc\(([0-9.]+(%|[a-z]+)) \+ ([0-9.]+(%|[a-z]+))\)\z")]
    private static partial Regex Calc();

    [GeneratedRegex(@"[ \t\n\f\r]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^([+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:e[+-]?[0-9]+)?)([a-zA-Z]*|%)\z")]
    private static partial Regex Dimension();

    [GeneratedRegex(@"^-?[a-zA-Z][a-zA-Z-]*\z")]
    private static partial Regex Word();

    [GeneratedRegex(@"^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\z")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^rgba?\(\s*([0-9.,%/ ]+?)\s*\)\z")]
    private static partial Regex Rgb();
}
