using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>The style attribute as a list of declarations, read and written as <c>element.style</c> does it.</summary>
internal static class InlineStyle
{
    public static string Read(IElement element, string name) => Parse(element).Find(d => d.Name == Canonical(name)).Value ?? "";

    public static bool IsImportant(IElement element, string name) => Parse(element).Find(d => d.Name == Canonical(name)).Important;

    public static void Set(PageWindow window, IElement element, string name, string value, bool important = false)
    {
        name = Canonical(name);
        if (value.Length == 0)
        {
            Remove(window, element, name);
            return;
        }

        if (CssValue.Normalize(name, value) is not { } normal) return;
        var all = Parse(element);
        var at = all.FindIndex(d => d.Name == name);
        if (at >= 0 && all[at] == (name, normal, important)) return;
        if (at >= 0) all[at] = (name, normal, important);
        else all.Add((name, normal, important));
        Write(window, element, all);
    }

    public static void Remove(PageWindow window, IElement element, string name)
    {
        var all = Parse(element);
        if (all.RemoveAll(d => d.Name == Canonical(name)) > 0) Write(window, element, all);
    }

    public static string Text(List<(string Name, string Value, bool Important)> all) =>
        string.Join(' ', all.Select(d => $"{d.Name}: {d.Value}{(d.Important ? " !important" : "")};"));

    public static List<(string Name, string Value, bool Important)> Parse(IElement element) => Parse(element.GetAttribute("style") ?? "");

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
            if (CssValue.Normalize(name, value) is not { } normal) continue;
            all.RemoveAll(d => d.Name == name);
            all.Add((name, normal, important));
        }

        return all;
    }

    /// <summary>fontSize as font-size; custom properties as they are.</summary>
    public static string FromCamel(string name) =>
        name == "cssFloat" ? "float" : string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString()));

    private static string Canonical(string name) => name.StartsWith("--", StringComparison.Ordinal) ? name : name.ToLowerInvariant();

    private static void Write(PageWindow window, IElement element, List<(string, string, bool)> all) => window.Dom.SetAttribute(element, "style", Text(all));
}
