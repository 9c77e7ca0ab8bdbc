using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Argument = Datastar.Razor.Attributes.ModifierArgument;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds durations that the client misreads: fractions, other units, none, or one that is not the first argument.</summary>
internal sealed class DurationRule : TemplateRule
{
    private static readonly Regex Number = new("^([0-9]+)([a-z]*)$", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string> Units = new()
    {
        ["ms"] = "ms",
        ["s"] = "s",
        ["msec"] = "ms",
        ["msecs"] = "ms",
        ["millis"] = "ms",
        ["milliseconds"] = "ms",
        ["sec"] = "s",
        ["secs"] = "s",
        ["second"] = "s",
        ["seconds"] = "s",
    };

    public override DiagnosticDescriptor[] Reports => [MarkupRules.BadDuration, MarkupRules.MissingUnit];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var modifier in attribute.Name.Modifiers)
        {
            if (attribute.Definition?.FindModifier(modifier.Name) is { Argument: Argument.Duration })
                Check(attribute, modifier, report);
        }
    }

    /// <summary>Whether it is the unit of a duration by itself.</summary>
    public static bool IsUnit(string argument) => Units.ContainsKey(argument);

    private static void Check(DatastarAttribute attribute, WrittenModifier modifier, TemplateReport report)
    {
        var given = modifier.Arguments;
        var first = Number.Match(modifier.First);
        var index = given.ToList().FindIndex(argument => Number.IsMatch(argument));
        if (index < 0)
            Add(MarkupRules.MissingUnit, "has no duration, which the client reads as none at all", [modifier.Name == "duration" ? "1s" : "500ms", .. given]);
        else if (index > 0)
            Add(MarkupRules.BadDuration, "read without its duration, which must be the first argument", [given[index], .. given.Where((_, i) => i != index)]);
        else if (given.Count > 1 && first.Groups[2].Length == 0 && Number.Match(given[1]) is { Success: true } fraction)
            Add(MarkupRules.BadDuration, "read up to the dot, which separates arguments", [Whole(first.Groups[1].Value, fraction), .. given.Skip(2)]);
        else if (given.Count == 2 && first.Groups[2].Length == 0 && Units.TryGetValue(given[1], out var unit))
            Add(MarkupRules.BadDuration, "read up to the dot, which separates arguments", [given[0] + unit]);
        else if (given.Count(Number.IsMatch) > 1)
            Add(MarkupRules.BadDuration, "two durations, of which the client reads the first", [given[0], .. given.Skip(1).Where(argument => !Number.IsMatch(argument))]);
        else if (first.Groups[2].Length == 0)
            Add(MarkupRules.MissingUnit, "has no unit, which the client reads as milliseconds", [given[0] + "ms", .. given.Skip(1)]);
        else if (first.Groups[2].Value is not ("ms" or "s"))
            Add(MarkupRules.BadDuration, $"{first.Groups[1].Value} ms to the client, which knows ms and s alone", [InSeconds(first), .. given.Skip(1)]);

        void Add(DiagnosticDescriptor rule, string problem, string[] arguments) =>
            report.Add(rule, attribute, modifier.ToString(), problem, ModifierRule.Replace(attribute, modifier, new WrittenModifier(modifier.Name, arguments)));
    }

    private static string Whole(string whole, Match fraction)
    {
        var number = double.TryParse($"{whole}.{fraction.Groups[1].Value}", NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : 1;
        return ((int)Math.Round(fraction.Groups[2].Value == "ms" ? number : number * 1000)).ToString(CultureInfo.InvariantCulture) + "ms";
    }

    private static string InSeconds(Match duration)
    {
        var (number, unit) = (duration.Groups[1].Value, duration.Groups[2].Value);
        if (Units.TryGetValue(unit, out var known))
            return number + known;
        var factor = unit[0] switch { 'h' => 3600, 'm' => 60, _ => 1 };
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 100_000 ? (value * factor).ToString(CultureInfo.InvariantCulture) + "s" : number + "s";
    }
}
