using System.Globalization;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Testing;

/// <summary>Colours as a browser writes them: names as they are, all else as rgb() or rgba().</summary>
internal static partial class CssColor
{
    private static readonly string[] AsTheyAre = ["light-dark(", "oklch(", "oklab(", "lch(", "lab(", "hwb(", "color(", "color-mix("];

    /// <summary>The text of the colour, or null for what is none.</summary>
    public static string? Normalize(string value)
    {
        var lower = value.ToLowerInvariant();
        if (lower is "currentcolor" or "transparent") return lower;
        if (Hex().Match(lower) is { Success: true } hex) return FromHex(hex.Groups[1].Value);
        if (Function().Match(lower) is { Success: true } call)
            return FromParts(call.Groups[1].Value, call.Groups[2].Value.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var start in AsTheyAre)
            if (lower.StartsWith(start, StringComparison.Ordinal)) return lower;
        var named = System.Drawing.Color.FromName(lower);
        return Name().IsMatch(lower) && ((named.IsKnownColor && !named.IsSystemColor) || lower is "rebeccapurple" || lower.Contains("grey", StringComparison.Ordinal)) ? lower : null;
    }

    private static string? FromParts(string function, string[] parts)
    {
        if (parts.Length is not (3 or 4)) return null;
        Span<double> numbers = stackalloc double[4];
        numbers[3] = 1;
        for (var i = 0; i < parts.Length; i++)
        {
            var percent = parts[i].EndsWith('%');
            var text = percent ? parts[i][..^1] : parts[i].EndsWith("deg", StringComparison.Ordinal) ? parts[i][..^3] : parts[i];
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return null;
            if (percent) numbers[i] *= i == 3 ? 0.01 : function == "hsl" ? 1 : 2.55;
        }

        return function == "hsl"
            ? Text(Channel(numbers, 0), Channel(numbers, 8), Channel(numbers, 4), numbers[3])
            : Text(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    // The conversion of the CSS standard: https://www.w3.org/TR/css-color-4/#hsl-to-rgb.
    private static double Channel(ReadOnlySpan<double> hsl, int shift)
    {
        var (saturation, lightness) = (Math.Clamp(hsl[1], 0, 100) / 100, Math.Clamp(hsl[2], 0, 100) / 100);
        var k = (shift + (hsl[0] % 360 + 360) % 360 / 30) % 12;
        return 255 * (lightness - saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
    }

    private static string FromHex(string hex)
    {
        if (hex.Length is 3 or 4) hex = string.Concat(hex.Select(c => $"{c}{c}"));
        int Part(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (hex.Length == 6) return Text(Part(0), Part(2), Part(4), 1);
        var alpha = Part(6) / 255.0;
        // Two digits where they stand for the same byte, else three.
        return Text(Part(0), Part(2), Part(4), Math.Round(Math.Round(alpha, 2) * 255) == Part(6) ? Math.Round(alpha, 2) : Math.Round(alpha, 3));
    }

    private static string Text(double red, double green, double blue, double alpha)
    {
        static int Byte(double value) => (int)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, 255);
        var rgb = $"{Byte(red)}, {Byte(green)}, {Byte(blue)}";
        return alpha >= 1 ? $"rgb({rgb})" : $"rgba({rgb}, {Math.Max(0, alpha).ToString("0.######", CultureInfo.InvariantCulture)})";
    }

    [GeneratedRegex(@"^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\z")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^(rgb|hsl)a?\(\s*([-+0-9.,%/ deg]+?)\s*\)\z")]
    private static partial Regex Function();

    [GeneratedRegex(@"^[a-z]+\z")]
    private static partial Regex Name();
}
