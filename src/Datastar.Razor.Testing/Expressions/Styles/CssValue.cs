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
        if (value.Trim().Length == 0) return null;
        if (property.StartsWith("--", StringComparison.Ordinal)) return Space().Replace(value, " ").Trim();
        if (!CssProperties.IsKnown(property)) return null;
        value = Tidy(value);
        if (Everywhere.Contains(value.ToLowerInvariant())) return value.ToLowerInvariant();
        if (value.Contains("var(", StringComparison.OrdinalIgnoreCase)) return value;
        return CssProperties.KindOf(property) switch
        {
            CssKind.Color => CssColor.Normalize(value),
            CssKind.Length => Lengths(value) is { } lengths && (CssProperties.MayBeNegative(property) || !lengths.StartsWith('-')) ? lengths : null,
            CssKind.Number => Number(value) is { } number && IsInRange(property, number) ? number : null,
            CssKind.Keyword => CssProperties.Keywords(property).Contains(value.ToLowerInvariant()) ? value.ToLowerInvariant() : null,
            _ => Free(property, value),
        };
    }

    /// <summary>True for a value of a shorthand that says nothing about single longhands.</summary>
    public static bool IsWhole(string value) =>
        Everywhere.Contains(value.Trim().ToLowerInvariant()) || value.Contains('/', StringComparison.Ordinal) || value.Contains("var(", StringComparison.OrdinalIgnoreCase);

    /// <summary>One space between the parts of a value and after a comma, none within parentheses, double quotes.</summary>
    public static string Tidy(string value)
    {
        var text = Space().Replace(value, " ").Trim();
        return string.Concat(Quoted().Split(text).Select(part => part is ['\'', .., '\''] ? $"\"{part[1..^1].Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : part is ['"', ..]
            ? part : Edge().Replace(Comma().Replace(part, ", "), "$1$2")));
    }

    private static bool IsInRange(string property, string value) => !double.TryParse(value, CultureInfo.InvariantCulture, out var number) || property switch
    {
        "z-index" or "order" => !value.Contains('.', StringComparison.Ordinal),
        "font-weight" => number is >= 1 and <= 1000,
        "opacity" or "stroke-opacity" or "fill-opacity" or "scale" => true,
        _ => number >= 0,
    };

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

        if (SameUnits().Match(value) is { Success: true, Groups: [_, var left, var unitOfBoth, var right] })
            return $"calc({Plain((double.Parse(left.Value, CultureInfo.InvariantCulture) + double.Parse(right.Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture))}{unitOfBoth.Value})";
        if (Calc().Match(value) is { Success: true, Groups: [_, var first, var firstUnit, var second, var secondUnit] } &&
            string.CompareOrdinal(firstUnit.Value, secondUnit.Value) > 0) return $"calc({second} + {first})";
        return value.Contains('(', StringComparison.Ordinal) ? Signs(value) : LengthWords.Contains(value.ToLowerInvariant()) ? value.ToLowerInvariant() : null;
    }

    // A sum of a negative number is a difference.
    private static string Signs(string value) => value.Replace(" - -", " + ", StringComparison.Ordinal).Replace(" + -", " - ", StringComparison.Ordinal);

    private static string? Number(string value)
    {
        if (Ratio().Match(value) is { Success: true } ratio) return $"{ratio.Groups[1].Value} / {ratio.Groups[2].Value}";
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
        if (property is "transform" or "filter" or "content" or "font-family" or "grid-template-areas" or "background-image" or "animation" or "font")
            return property == "transform" && value != "none" && !value.Contains('(', StringComparison.Ordinal) ? null : value;
        if (property == "flex" && Dimension().Match(value) is { Success: true, Groups: [_, var grow, { Length: 0 }] }) return $"{Plain(grow.Value)} 1 0%";
        var parts = Split(value, ' ');
        for (var i = 0; i < parts.Count; i++)
        {
            if (CssColor.Normalize(parts[i]) is { } color) parts[i] = color;
            else if (Dimension().Match(parts[i]) is { Success: true } match) parts[i] = Plain(match.Groups[1].Value) + match.Groups[2].Value.ToLowerInvariant();
            else if (Word().IsMatch(parts[i])) parts[i] = parts[i].ToLowerInvariant();
        }

        if (property == "box-shadow") return string.Join(", ", Split(value, ',').Select(Shadow));
        if (property == "outline") parts = [.. parts.OrderBy(p => CssColor.Normalize(p) is not null ? 0 : Word().IsMatch(p) ? 1 : 2).Select(p => p == "0" ? "0px" : p)];
        if (property == "transition") parts.RemoveAll(p => p is "all" or "ease" or "0s" or "normal");
        return lower.Contains("url(", StringComparison.Ordinal) ? value : string.Join(' ', parts);
    }

    // The colour first, zeros with their unit.
    private static string Shadow(string value) =>
        string.Join(' ', Split(value.Trim(), ' ').Select(p => CssColor.Normalize(p) ?? (p == "0" ? "0px" : p)).OrderBy(p => CssColor.Normalize(p) is null ? 1 : 0).ThenBy(p => p == "inset" ? 1 : 0));

    private static string Percent(string number) => Plain((double.Parse(number, CultureInfo.InvariantCulture) / 100).ToString(CultureInfo.InvariantCulture));

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

    [GeneratedRegex(@"^calc\(([0-9.]+)(%|[a-z]+) \+ ([0-9.]+)\2\)\z")]
    private static partial Regex SameUnits();

    [GeneratedRegex(@"^([0-9.]+) ?/ ?([0-9.]+)\z")]
    private static partial Regex Ratio();

    [GeneratedRegex(@"(""[^""]*""|'[^']*')")]
    private static partial Regex Quoted();

    [GeneratedRegex(" ?, ?")]
    private static partial Regex Comma();

    [GeneratedRegex(@"(\() | (\))")]
    private static partial Regex Edge();

    [GeneratedRegex(@"[ \t\n\f\r]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^([+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:e[+-]?[0-9]+)?)([a-zA-Z]*|%)\z")]
    private static partial Regex Dimension();

    [GeneratedRegex(@"^-?[a-zA-Z][a-zA-Z-]*\z")]
    private static partial Regex Word();
}
