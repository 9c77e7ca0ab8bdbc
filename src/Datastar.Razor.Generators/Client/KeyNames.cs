namespace Datastar.Razor.Generators.Client;

/// <summary>The names of keys, as events give them.</summary>
internal static class KeyNames
{
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["esc"] = "Escape",
        ["return"] = "Enter",
        ["space"] = " ",
        ["spacebar"] = " ",
        ["del"] = "Delete",
        ["ins"] = "Insert",
        ["up"] = "ArrowUp",
        ["down"] = "ArrowDown",
        ["left"] = "ArrowLeft",
        ["right"] = "ArrowRight",
        ["ctrl"] = "Control",
        ["cmd"] = "Meta",
    };

    private static readonly Dictionary<int, string> Numbers = new()
    {
        [8] = "Backspace",
        [9] = "Tab",
        [13] = "Enter",
        [27] = "Escape",
        [32] = " ",
        [37] = "ArrowLeft",
        [38] = "ArrowUp",
        [39] = "ArrowRight",
        [40] = "ArrowDown",
        [46] = "Delete",
    };

    private static readonly string[] Known =
    [
        "Enter", "Escape", "Tab", "Backspace", "Delete", "Insert", "Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Shift", "Control", "Alt", "Meta", "CapsLock",
    ];

    /// <summary>What <c>key</c> is meant to be compared with; <see langword="null"/> where the name is right or unknown.</summary>
    public static string? ForKey(string name) => name.Length <= 1 || Known.Contains(name) ? null
        : name.Length == 4 && name.StartsWith("Key", StringComparison.Ordinal) ? name.Substring(3).ToLowerInvariant()
        : Named(name);

    /// <summary>Likewise for <c>code</c>, which says where the key is, whatever it writes.</summary>
    public static string? ForCode(string code) => code.Length > 1 ? Known.Contains(code) || code == "Space" ? null : Named(code)
        : code.Length == 0 ? null : char.IsDigit(code[0]) ? "Digit" + code : char.IsLetter(code[0]) ? "Key" + char.ToUpperInvariant(code[0]) : code == " " ? "Space" : null;

    /// <summary>The name of the key that once had this number.</summary>
    public static string OfNumber(int number) => Numbers.TryGetValue(number, out var name) ? name : "Enter";

    private static string? Named(string name) =>
        Known.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) ?? (Meant.TryGetValue(name, out var meant) ? meant : null);
}
