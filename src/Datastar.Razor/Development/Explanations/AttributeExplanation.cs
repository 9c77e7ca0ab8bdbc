using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;

namespace Datastar.Razor.Development.Explanations;

/// <summary>Explains attributes that the client ignores without a word.</summary>
internal static partial class AttributeExplanation
{
    private static readonly Dictionary<string, AttributeDefinition> Known =
        AttributeCatalogue.All.Concat(AttributeCatalogue.Unbuilt).ToDictionary(row => row.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Former = new(StringComparer.Ordinal)
    {
        ["model"] = "bind",
        ["store"] = "signals",
        ["on-load"] = "init",
        ["intersects"] = "on-intersect",
        ["star-ignore"] = "ignore",
    };

    /// <summary>Explains an attribute by its name; <see langword="null"/> where the client knows it, or it is none of its own.</summary>
    public static Problem? Of(string attribute)
    {
        if (Parts().Match(attribute) is not { Success: true } match)
            return null;
        var (name, key, modifiers) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        if (Known.TryGetValue(name, out var known))
            return known.Pro ? null : Unknown(known, modifiers);
        if (Nearest(name) is { } nearest)
            return Ignored($"The client has no attribute {attribute}", $"Write data-{nearest}{(key.Length == 0 ? "" : $":{key}")}.", Former.ContainsKey(name) ? "DSR0103" : "DSR0100");
        if (Dashed().Match(name) is { Success: true } dashed)
            return Ignored($"The client has no attribute {attribute}", $"Write the key behind a colon: data-{dashed.Groups[1].Value}:{dashed.Groups[2].Value}.", "DSR0102");
        // Rocket has a bundle of its own.
        return key.Length == 0 || name is "rocket" ? null : Ignored($"The client has no attribute {attribute}", "Correct its name.", "DSR0100");
    }

    private static Problem? Unknown(AttributeDefinition known, string modifiers)
    {
        var unknown = modifiers.Split("__", StringSplitOptions.RemoveEmptyEntries).Select(modifier => modifier.Split('.')[0]).FirstOrDefault(modifier => known.FindModifier(modifier) is null);
        return unknown is null ? null : Ignored(
            $"data-{known.Name} has no modifier __{unknown}", known.Modifiers.Length == 0 ? "It has none." : $"It has {string.Join(", ", known.Modifiers.Select(modifier => modifier.Text))}.", "DSR0120");
    }

    private static Problem Ignored(string title, string fix, string rule) => new(title, fix) { Level = "warning", Text = ["The client ignores it without a word."], Rule = rule, Link = "attributes" };

    private static string? Nearest(string name) => Former.GetValueOrDefault(name) ?? Known.Values.FirstOrDefault(known => !known.Pro && known.Name.Length > 3 && DiffersByOne(known.Name, name))?.Name;

    // One letter changed, added or missing.
    private static bool DiffersByOne(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        var left = a.AsSpan(same);
        var right = b.AsSpan(same);
        return left.Length > 0 && right.Length > 0 && left[1..].SequenceEqual(right[1..])
            || left.Length > 0 && left[1..].SequenceEqual(right)
            || right.Length > 0 && right[1..].SequenceEqual(left);
    }

    [GeneratedRegex(@"^data-([a-z0-9-]+)(?::(.+?))?((?:__.*)?)$")]
    private static partial Regex Parts();

    // What others call so begins with these too, but seldom.
    [GeneratedRegex("^(on|bind|signals|computed)-(.+)$")]
    private static partial Regex Dashed();
}
