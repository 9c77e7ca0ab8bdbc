namespace Datastar.Razor.Testing;

/// <summary>The name of a data-* attribute without the prefix: plugin, key and modifiers. See https://data-star.dev/reference/attributes.</summary>
internal sealed record AttributeName(string Raw, string Plugin, string? Key, Modifiers Modifiers)
{
    public static AttributeName Parse(string raw)
    {
        var parts = raw.Split("__");
        var name = parts[0];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        // A colon with nothing after it stays a part of the name.
        var hasKey = colon >= 0 && colon + 1 < name.Length;
        var modifiers = new Modifiers();
        foreach (var part in parts.Skip(1))
        {
            var words = part.Split('.');
            modifiers.Set(words[0], words[1..]);
        }

        return new(raw, hasKey ? name[..colon] : name, hasKey ? name[(colon + 1)..] : null, modifiers);
    }
}
