using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>What a browser makes of the value of an input, by its type: the value sanitization of the HTML standard.</summary>
internal static partial class InputValue
{
    private static readonly HashSet<string> Types =
    [
        "hidden", "text", "search", "tel", "url", "email", "password", "date", "month", "week", "time", "datetime-local", "number", "range", "color", "checkbox",
        "radio", "file", "submit", "image", "reset", "button",
    ];

    public static string TypeOf(IHtmlInputElement input) => TypeNamed(input.GetAttribute("type"));

    public static string TypeNamed(string? attribute) => (attribute ?? "").ToLowerInvariant() is var type && Types.Contains(type) ? type : "text";

    /// <summary>True for types whose value is what the user has entered, not the attribute.</summary>
    public static bool IsLive(string type) => type is not ("hidden" or "submit" or "reset" or "button" or "image" or "checkbox" or "radio" or "file");

    public static string Sanitize(IHtmlInputElement input, string value) => TypeOf(input) switch
    {
        "number" => Number(value) is null ? "" : value,
        "range" => Range(input, value),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : "",
        "time" => Time().IsMatch(value) ? value : "",
        "month" => Month().IsMatch(value) ? value : "",
        "week" => Week().IsMatch(value) ? value : "",
        "datetime-local" => LocalDateTime(value),
        "color" => Color().IsMatch(value) ? value.ToLowerInvariant() : "#000000",
        "email" or "url" => OneLine(value).Trim(' ', '\t', '\f'),
        _ => OneLine(value),
    };

    public static double? Number(string? value) =>
        value is not null && Float().IsMatch(value) && double.Parse(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null;

    private static string OneLine(string value) => value.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static string LocalDateTime(string value) =>
        DateAndTime().Match(value) is { Success: true } match ? $"{match.Groups[1].Value}T{match.Groups[2].Value}" : "";

    private static string Range(IHtmlInputElement input, string text)
    {
        var min = Number(input.GetAttribute("min")) ?? 0;
        var max = Number(input.GetAttribute("max")) ?? 100;
        var value = Number(text) ?? (max < min ? min : min + (max - min) / 2);
        value = Math.Max(min, Math.Min(value, max));
        if (!string.Equals(input.GetAttribute("step"), "any", StringComparison.OrdinalIgnoreCase))
        {
            var step = Number(input.GetAttribute("step")) is > 0 and var given ? given : 1;
            var start = Number(input.GetAttribute("min")) ?? Number(input.GetAttribute("value")) ?? 0;
            // A browser counts in decimals; rounding takes away what binary fractions add.
            value = Math.Round(start + Math.Floor(Math.Round((value - start) / step, 12) + 0.5) * step, 15);
            if (value > max && max >= min) value -= step;
        }

        return Jint.Runtime.TypeConverter.ToString(Jint.Native.JsNumber.Create(value));
    }

    [GeneratedRegex(@"^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Float();

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,3})?)?\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"^[0-9]{4,}-(0[1-9]|1[0-2])\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"^[0-9]{4,}-W(0[1-9]|[1-4][0-9]|5[0-3])\z")]
    private static partial Regex Week();

    [GeneratedRegex(@"^([0-9]{4,}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,3})?)?)\z")]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z")]
    private static partial Regex Color();
}
