using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing.Tests;

/// <summary>The value sanitization of HTML input types, which AngleSharp leaves to its callers.</summary>
internal static partial class ControlValue
{
    public static string Sanitize(IHtmlInputElement input, string type)
    {
        var value = input.Value ?? "";
        return type switch
        {
            "number" => Number(value) is null ? "" : value,
            "range" => Range(input, value),
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : "",
            "time" => Time().IsMatch(value) ? value : "",
            "color" => Color().IsMatch(value) ? value.ToLowerInvariant() : "#000000",
            "email" or "url" => OneLine(value).Trim(' ', '\t', '\f'),
            "month" or "week" or "datetime-local" => value,
            _ => OneLine(value),
        };
    }

    private static string OneLine(string value) => value.Replace("\r", "").Replace("\n", "");

    private static double? Number(string? value) =>
        value is not null && Float().IsMatch(value) ? double.Parse(value, CultureInfo.InvariantCulture) : null;

    private static string Range(IHtmlInputElement input, string text)
    {
        var min = Number(input.GetAttribute("min")) ?? 0;
        var max = Number(input.GetAttribute("max")) ?? 100;
        var value = Number(text) ?? (max < min ? min : min + (max - min) / 2);
        value = Math.Max(min, Math.Min(value, max));
        if (input.GetAttribute("step") is var step && step != "any")
        {
            var size = Number(step) is > 0 and var given ? given : 1;
            var start = Number(input.GetAttribute("min")) ?? Number(input.GetAttribute("value")) ?? 0;
            value = start + Math.Floor((value - start) / size + 0.5) * size;
            if (value > max) value -= size;
        }

        return Canonical.Number(value);
    }

    [GeneratedRegex(@"^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?$")]
    private static partial Regex Float();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$")]
    private static partial Regex Time();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Color();
}
