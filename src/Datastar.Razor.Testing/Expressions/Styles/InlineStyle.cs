using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>The style attribute as a list of declarations, read and written as <c>element.style</c> does it.</summary>
internal static class InlineStyle
{
    public static string Read(IElement element, string name)
    {
        var (all, wanted) = (Parse(element), Canonical(name));
        if (all.Find(d => d.Name == wanted).Value is { } value) return value;
        return CssShorthands.Of(wanted) is { Length: > 0 } longhands && all.Find(d => d.Name == longhands[0]) is { Name: not null } first
            ? CssShorthands.Join(wanted, all, first.Important) ?? "" : "";
    }

    public static bool IsImportant(IElement element, string name)
    {
        var wanted = Canonical(name);
        return Parse(element).Find(d => d.Name == wanted || CssShorthands.Of(wanted).Contains(d.Name)).Important;
    }

    public static void Set(PageWindow window, IElement element, string name, string value, bool important = false)
    {
        name = Canonical(name);
        if (value.Length == 0)
        {
            Remove(window, element, name);
            return;
        }

        var all = Parse(element);
        if (Declare(all, name, value, important)) Write(window, element, all);
    }

    public static void Remove(PageWindow window, IElement element, string name)
    {
        var all = Parse(element);
        if (Drop(all, Canonical(name)) > 0) Write(window, element, all);
    }

    public static string Text(List<(string Name, string Value, bool Important)> all) =>
        string.Join(' ', CssShorthands.Joined(all).Select(d => $"{d.Name}: {d.Value}{(d.Important ? " !important" : "")};"));

    public static List<(string Name, string Value, bool Important)> Parse(IElement element) => Parse(element.GetAttribute("style") ?? "");

    /// <summary>The declarations of a style attribute, longhands in place of shorthands.</summary>
    public static List<(string Name, string Value, bool Important)> Parse(string text)
    {
        var all = new List<(string Name, string Value, bool Important)>();
        if (text.Length == 0) return all;
        foreach (var part in CssValue.Split(text, ';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (name, value) = (Canonical(part[..colon].Trim()), part[(colon + 1)..].Trim());
            var important = value.EndsWith("important", StringComparison.OrdinalIgnoreCase) && value[..^9].TrimEnd().EndsWith('!');
            if (important) value = value[..^9].TrimEnd()[..^1].TrimEnd();
            Declare(all, name, value, important);
        }

        return all;
    }

    /// <summary>fontSize as font-size; custom properties as they are.</summary>
    public static string FromCamel(string name) =>
        name == "cssFloat" ? "float" : string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString()));

    private static string Canonical(string name) => name.StartsWith("--", StringComparison.Ordinal) ? name : name.ToLowerInvariant();

    // True when that changed something.
    private static bool Declare(List<(string Name, string Value, bool Important)> all, string name, string value, bool important)
    {
        var longhands = CssShorthands.Of(name);
        var isWhole = longhands.Length == 0 || CssValue.IsWhole(value);
        var names = isWhole ? [name] : longhands;
        var values = !isWhole ? CssShorthands.Values(name, value) : CssValue.Normalize(name, value) is { } normal ? [normal] : null;
        if (values is null) return false;
        var before = all.ToArray();
        if (longhands.Length > 0) all.RemoveAll(d => d.Name == name || (isWhole && longhands.Contains(d.Name)));
        for (var i = 0; i < names.Length; i++)
        {
            var at = all.FindIndex(d => d.Name == names[i]);
            if (at >= 0) all[at] = (names[i], values[i], important);
            else all.Add((names[i], values[i], important));
        }

        return !all.SequenceEqual(before);
    }

    private static int Drop(List<(string Name, string Value, bool Important)> all, string name) => all.RemoveAll(d => d.Name == name || CssShorthands.Of(name).Contains(d.Name));

    private static void Write(PageWindow window, IElement element, List<(string, string, bool)> all) => window.Dom.SetAttribute(element, "style", Text(all));
}
