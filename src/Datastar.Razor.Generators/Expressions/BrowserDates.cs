namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write for the calendar of .NET. Dates and times are text in the browser, which has a calendar of its own.</summary>
internal static class BrowserDates
{
    /// <summary>What to write where the browser has nothing that is the same.</summary>
    public const string OfServer = "a signal that the server sets, since the browser counts otherwise";

    private static readonly HashSet<string> Types = ["DateOnly", "DateTime", "DateTimeOffset", "TimeOnly", "TimeSpan"];

    // CODE is the expression, COUNT what stands in the parentheses.
    private static readonly Dictionary<(string Type, string Name), string> Members = new()
    {
        [("DateOnly", "AddDays")] = "Js<DateOnly>($\"new Date(Date.parse({CODE}) + {COUNT} * 864e5).toISOString().slice(0, 10)\")",
        [("DateOnly", "DayNumber")] = "Js<int>($\"Date.parse({CODE}) / 864e5 + 719162\")",
        [("DateTime", "Date")] = "Js<DateTime>($\"{CODE}.slice(0, 10) + 'T00:00:00'\")",
        [("DateTime", "Hour")] = "Js<int>($\"Number({CODE}.slice(11, 13))\")",
        [("DateTime", "Minute")] = "Js<int>($\"Number({CODE}.slice(14, 16))\")",
        [("TimeOnly", "Hour")] = "Js<int>($\"Number({CODE}.slice(0, 2))\")",
        [("TimeOnly", "Minute")] = "Js<int>($\"Number({CODE}.slice(3, 5))\")",
    };

    // Of whatever begins with a date.
    private static readonly Dictionary<string, string> OfDays = new()
    {
        ["Year"] = "Js<int>($\"Number({CODE}.slice(0, 4))\")",
        ["Month"] = "Js<int>($\"Number({CODE}.slice(5, 7))\")",
        ["Day"] = "Js<int>($\"Number({CODE}.slice(8, 10))\")",
        ["DayOfWeek"] = "Js<DayOfWeek>($\"new Date({CODE}.slice(0, 10)).getUTCDay()\")",
    };

    private static readonly Dictionary<string, string> Milliseconds = new() { ["AddDays"] = "864e5", ["AddHours"] = "36e5", ["AddMinutes"] = "6e4", ["AddSeconds"] = "1e3", ["AddMilliseconds"] = "1" };

    private static readonly HashSet<string> Others =
    [
        "AddMonths", "AddYears", "AddTicks", "Add", "Subtract", "DayOfYear", "Second", "Millisecond", "Ticks", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds",
        "TotalMilliseconds", "Days", "Hours", "Minutes", "Seconds", "Milliseconds", "Duration", "Negate", "TimeOfDay", "ToUniversalTime", "ToLocalTime", "ToDateTime", "CompareTo",
    ];

    private static readonly HashSet<string> Names = [.. Members.Keys.Select(key => key.Name), .. OfDays.Keys, .. Milliseconds.Keys, .. Others];

    /// <summary>Whether a type is one of dates or times.</summary>
    public static bool Has(string type) => Types.Contains(type);

    /// <summary>Whether there is anything to say of a name.</summary>
    public static bool Know(string name) => Names.Contains(name);

    /// <summary>What to write for a member of a date or time.</summary>
    public static string? Member(string type, string name, string code, string count) =>
        Pattern(type, name)?.Replace("CODE", code).Replace("COUNT", count);

    /// <summary>What to write for the time between two.</summary>
    public static string Between(string type, string left, string right) => type switch
    {
        "DateOnly" => $"Js<int>($\"(Date.parse({{{left}}}) - Date.parse({{{right}}})) / 864e5\")",
        "DateTime" or "DateTimeOffset" => $"Js<double>($\"(Date.parse({{{left}}}) - Date.parse({{{right}}})) / 1000\"), which is seconds",
        _ => OfServer,
    };

    private static string? Pattern(string type, string name) => (type, name) switch
    {
        _ when Members.TryGetValue((type, name), out var pattern) => pattern,
        ("DateOnly" or "DateTime" or "DateTimeOffset", _) when OfDays.TryGetValue(name, out var pattern) => pattern,
        ("DateTime", _) when Milliseconds.TryGetValue(name, out var unit) => $"Js<DateTime>($\"new Date(Date.parse({{CODE}}.slice(0, 19) + 'Z') + {{COUNT}} * {unit}).toISOString().slice(0, 19)\")",
        ("DateTimeOffset", _) when Milliseconds.TryGetValue(name, out var unit) => $"Js<DateTimeOffset>($\"new Date(Date.parse({{CODE}}) + {{COUNT}} * {unit}).toISOString()\")",
        _ => Names.Contains(name) ? OfServer : null,
    };
}
