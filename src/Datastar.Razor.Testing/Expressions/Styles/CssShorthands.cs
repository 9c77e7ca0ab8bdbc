namespace Datastar.Razor.Testing;

/// <summary>
/// Shorthand properties, such as <c>margin</c>: a browser keeps the longhands that they stand for, and writes the shorthand where all of these are there.
/// </summary>
internal static class CssShorthands
{
    private static readonly string[] Sides = ["top", "right", "bottom", "left"];
    private static readonly (string Name, string Initial)[] BorderParts = [("width", "medium"), ("style", "none"), ("color", "currentcolor")];

    // In the order in which they are looked for when declarations are written.
    private static readonly OrderedDictionary<string, string[]> Longhands = new()
    {
        ["border"] = [.. BorderParts.SelectMany(p => Sides.Select(s => $"border-{s}-{p.Name}")), "border-image"],
        ["border-width"] = [.. Sides.Select(s => $"border-{s}-width")],
        ["border-style"] = [.. Sides.Select(s => $"border-{s}-style")],
        ["border-color"] = [.. Sides.Select(s => $"border-{s}-color")],
        ["border-top"] = [.. BorderParts.Select(p => $"border-top-{p.Name}")],
        ["border-right"] = [.. BorderParts.Select(p => $"border-right-{p.Name}")],
        ["border-bottom"] = [.. BorderParts.Select(p => $"border-bottom-{p.Name}")],
        ["border-left"] = [.. BorderParts.Select(p => $"border-left-{p.Name}")],
        ["margin"] = [.. Sides.Select(s => $"margin-{s}")],
        ["padding"] = [.. Sides.Select(s => $"padding-{s}")],
        ["inset"] = Sides,
        ["border-radius"] = ["border-top-left-radius", "border-top-right-radius", "border-bottom-right-radius", "border-bottom-left-radius"],
        ["gap"] = ["row-gap", "column-gap"],
        ["overflow"] = ["overflow-x", "overflow-y"],
    };

    /// <summary>The longhands of a shorthand; none for other properties.</summary>
    public static string[] Of(string name) => Longhands.GetValueOrDefault(name, []);

    /// <summary>The values of the longhands, in their order; null where one of them is refused.</summary>
    public static string[]? Values(string name, string value)
    {
        var parts = CssValue.Split(CssValue.Tidy(value), ' ');
        if (Longhands[name].Length is 3 or 13) return BorderValues(name, parts);
        var count = Longhands[name].Length;
        if (parts.Count > count) return null;
        var values = new string[count];
        for (var i = 0; i < count; i++)
        {
            // Left is as right where it is missing, and all else as the first.
            var part = i < parts.Count ? parts[i] : i == 3 && parts.Count > 1 ? parts[1] : i == 2 || parts.Count == 1 ? parts[0] : parts[1];
            if (CssValue.Normalize(Longhands[name][i], part) is not { } normal) return null;
            values[i] = normal;
        }

        return values;
    }

    /// <summary>The declarations as they are written: with shorthands where all longhands are there and of one priority.</summary>
    public static IEnumerable<(string Name, string Value, bool Important)> Joined(List<(string Name, string Value, bool Important)> all)
    {
        var done = new HashSet<string>();
        foreach (var one in all)
        {
            if (!done.Add(one.Name)) continue;
            var written = one;
            foreach (var (name, longhands) in Longhands)
            {
                if (!longhands.Contains(one.Name) || longhands.Any(l => l != one.Name && done.Contains(l)) || Join(name, all, one.Important) is not { } value) continue;
                written = (name, value, one.Important);
                done.UnionWith(longhands);
                break;
            }

            yield return written;
        }
    }

    /// <summary>The value of the shorthand, or null where it cannot be written as one.</summary>
    public static string? Join(string name, List<(string Name, string Value, bool Important)> all, bool important)
    {
        var longhands = Longhands[name];
        var values = new string[longhands.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (all.Find(d => d.Name == longhands[i] && d.Important == important).Value is not { } value) return null;
            values[i] = value;
        }

        if (values.Length is 3) return BorderText(values);
        if (values.Length is 13) return values[12] == "none" && Same(values[..4]) && Same(values[4..8]) && Same(values[8..12]) ? BorderText([values[0], values[4], values[8]]) : null;
        var count = values.Length == 4 && values[3] != values[1] ? 4 : values.Length == 4 && values[2] != values[0] ? 3 : values[1] != values[0] ? 2 : 1;
        return string.Join(' ', values[..count]);
    }

    private static bool Same(string[] values) => Array.TrueForAll(values, v => v == values[0]);

    // What has its initial value is left out; where nothing is left, the parts are written one by one.
    private static string? BorderText(string[] values)
    {
        var text = string.Join(' ', values.Where((v, i) => v != BorderParts[i].Initial));
        return text.Length > 0 ? text : null;
    }

    private static string[]? BorderValues(string name, List<string> parts)
    {
        var found = new string?[BorderParts.Length];
        foreach (var part in parts)
        {
            var at = CssValue.Normalize("border-top-style", part) is not null ? 1 : CssColor.Normalize(part) is not null ? 2 : 0;
            if (found[at] is not null || CssValue.Normalize($"border-top-{BorderParts[at].Name}", part) is not { } normal) return null;
            found[at] = normal;
        }

        var values = found.Select((v, i) => v ?? BorderParts[i].Initial);
        return name == "border" ? [.. values.SelectMany(v => Enumerable.Repeat(v, 4)), "none"] : [.. values];
    }
}
