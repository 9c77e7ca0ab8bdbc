using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>The modifiers of an attribute with their tags, such as debounce with 500ms and leading.</summary>
internal sealed class Modifiers
{
    private readonly Dictionary<string, string[]> _all = [];

    public void Set(string name, string[] tags) => _all[name] = [.. tags.Distinct()];

    public bool Has(string name) => _all.ContainsKey(name);

    public string[]? Tags(string name) => _all.GetValueOrDefault(name);

    /// <summary>The duration that a modifier gives in its first tag that looks like one, in milliseconds.</summary>
    public static double Milliseconds(string[] tags)
    {
        if (tags.Length == 0) return 0;
        var tag = tags[0];
        if (tag.EndsWith("ms", StringComparison.Ordinal)) return Number(Without(tag, "ms"));
        return tag.EndsWith('s') ? Number(Without(tag, "s")) * 1000 : Leading(tag);
    }

    public static bool HasTag(string[] tags, string tag) => tags.Contains(tag);

    private static string Without(string text, string part) => text.Remove(text.IndexOf(part, StringComparison.Ordinal), part.Length);

    private static double Number(string text) => ((JsValue)text).Number();

    // parseFloat: as far as it is a number.
    private static double Leading(string text)
    {
        var match = System.Text.RegularExpressions.Regex.Match(text, @"^\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]+)?");
        return match.Success ? Number(match.Value) : double.NaN;
    }
}
