namespace Datastar.Razor.Testing;

/// <summary>A key with its modifiers, as people write it: <c>Enter</c>, <c>a</c>, <c>Control+Shift+K</c>.</summary>
internal sealed record KeyStroke(string Key, string Code, int KeyCode)
{
    private static readonly Dictionary<string, (string Code, int KeyCode)> Named = new()
    {
        ["Enter"] = ("Enter", 13), ["Tab"] = ("Tab", 9), ["Escape"] = ("Escape", 27), ["Backspace"] = ("Backspace", 8), ["Delete"] = ("Delete", 46), ["Home"] = ("Home", 36),
        ["End"] = ("End", 35), ["PageUp"] = ("PageUp", 33), ["PageDown"] = ("PageDown", 34), ["ArrowUp"] = ("ArrowUp", 38), ["ArrowDown"] = ("ArrowDown", 40),
        ["ArrowLeft"] = ("ArrowLeft", 37), ["ArrowRight"] = ("ArrowRight", 39), ["Insert"] = ("Insert", 45), ["Shift"] = ("ShiftLeft", 16), ["Control"] = ("ControlLeft", 17),
        ["Alt"] = ("AltLeft", 18), ["Meta"] = ("MetaLeft", 91), [" "] = ("Space", 32), [";"] = ("Semicolon", 186), ["="] = ("Equal", 187), [","] = ("Comma", 188),
        ["-"] = ("Minus", 189), ["."] = ("Period", 190), ["/"] = ("Slash", 191), ["`"] = ("Backquote", 192), ["["] = ("BracketLeft", 219), ["]"] = ("BracketRight", 221),
        ["\\"] = ("Backslash", 220), ["'"] = ("Quote", 222),
    };

    public bool Control { get; init; }

    public bool Shift { get; init; }

    public bool Alt { get; init; }

    public bool Meta { get; init; }

    /// <summary>The character that it types, or null.</summary>
    public string? Text => Control || Alt || Meta ? null : Key == "Enter" ? "\r" : Key.Length == 1 ? Key : null;

    public static KeyStroke Parse(string text)
    {
        var parts = text.Length > 1 ? text.Split('+') : [text];
        if (parts.Length > 1 && parts[^1].Length == 0) parts = [.. parts[..^2], "+"];
        var held = parts[..^1];
        var key = parts[^1] == "Space" ? " " : parts[^1];
        if (key.StartsWith("Key", StringComparison.Ordinal) && key.Length == 4) key = key[3..].ToLowerInvariant();
        var shift = held.Contains("Shift");
        if (key.Length == 1 && char.IsAsciiLetter(key[0]) && shift) key = key.ToUpperInvariant();
        var (code, keyCode) = CodeOf(key) ?? throw new ArgumentException(
            $"\"{text}\" is no key. Write a character, a name such as \"Enter\", \"Escape\" or \"ArrowDown\", or a combination such as \"Control+A\".", nameof(text));
        return new(key, code, keyCode)
        {
            Control = held.Contains("Control") || held.Contains("ControlOrMeta"), Shift = shift, Alt = held.Contains("Alt"), Meta = held.Contains("Meta"),
        };
    }

    private static (string, int)? CodeOf(string key)
    {
        if (Named.TryGetValue(key, out var named)) return named;
        if (key.Length == 1 && char.IsAsciiLetter(key[0])) return ("Key" + char.ToUpperInvariant(key[0]), char.ToUpperInvariant(key[0]));
        if (key.Length == 1 && char.IsAsciiDigit(key[0])) return ("Digit" + key, key[0]);
        if (key.Length is 2 or 3 && key[0] == 'F' && int.TryParse(key[1..], out var number) && number is > 0 and < 13) return (key, 111 + number);
        return new System.Globalization.StringInfo(key).LengthInTextElements == 1 ? ("", 0) : null;
    }
}
