using System.Text.RegularExpressions;

namespace Datastar.Razor.Development.Explanations;

/// <summary>Explains attributes that the client ignores without a word.</summary>
internal static partial class AttributeExplanation
{
    private const string Timing = " delay debounce throttle viewtransition";

    // The attributes of the client and of Datastar Pro, and their modifiers.
    private static readonly Dictionary<string, string> Modifiers = new(StringComparer.Ordinal)
    {
        ["attr"] = "",
        ["bind"] = "case prop event",
        ["class"] = "case",
        ["computed"] = "case",
        ["effect"] = "",
        ["ignore"] = "self",
        ["ignore-morph"] = "",
        ["indicator"] = "case",
        ["init"] = "delay viewtransition",
        ["json-signals"] = "terse",
        ["on"] = "once passive capture case window document outside prevent stop" + Timing,
        ["on-intersect"] = "once exit half full threshold" + Timing,
        ["on-interval"] = "duration viewtransition",
        ["on-signal-patch"] = Timing,
        ["on-signal-patch-filter"] = "",
        ["preserve-attr"] = "",
        ["ref"] = "case",
        ["show"] = "",
        ["signals"] = "case ifmissing",
        ["style"] = "",
        ["text"] = "",
        ["nonce"] = "",
        ["scope-children"] = "",
    };

    private static readonly HashSet<string> Pro =
        ["animate", "custom-validity", "match-media", "on-raf", "on-resize", "persist", "query-string", "replace-url", "rocket", "scroll-into-view", "view-transition"];

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
        if (Modifiers.TryGetValue(name, out var allowed))
            return Unknown(name, modifiers, allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (Pro.Contains(name))
            return null;
        if (Nearest(name) is { } nearest)
            return Ignored($"The client has no attribute {attribute}", $"Write data-{nearest}{(key.Length == 0 ? "" : $":{key}")}.", Former.ContainsKey(name) ? "DSR0103" : "DSR0100");
        if (Dashed().Match(name) is { Success: true } dashed)
            return Ignored($"The client has no attribute {attribute}", $"Write the key behind a colon: data-{dashed.Groups[1].Value}:{dashed.Groups[2].Value}.", "DSR0102");
        return key.Length == 0 ? null : Ignored($"The client has no attribute {attribute}", "Correct its name.", "DSR0100");
    }

    private static Problem? Unknown(string name, string modifiers, string[] allowed)
    {
        var unknown = modifiers.Split("__", StringSplitOptions.RemoveEmptyEntries).Select(modifier => modifier.Split('.')[0]).FirstOrDefault(modifier => !allowed.Contains(modifier));
        return unknown is null ? null : Ignored(
            $"data-{name} has no modifier __{unknown}", allowed.Length == 0 ? "It has none." : $"It has {string.Join(", ", allowed.Select(modifier => "__" + modifier))}.", "DSR0120");
    }

    private static Problem Ignored(string title, string fix, string rule) => new(title, fix) { Level = "warning", Text = ["The client ignores it without a word."], Rule = rule, Link = "attributes" };

    private static string? Nearest(string name) => Former.GetValueOrDefault(name) ?? Modifiers.Keys.FirstOrDefault(known => known.Length > 3 && DiffersByOne(known, name));

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
