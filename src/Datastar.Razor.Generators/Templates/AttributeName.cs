using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The name of a <c>data-*</c> or <c>ds-*</c> attribute, taken apart.</summary>
/// <param name="Prefix"><c>data-</c> or <c>ds-</c>.</param>
/// <param name="Plugin">What stands between prefix and key.</param>
/// <param name="Key">The key, as written; <see langword="null"/> where there is none.</param>
/// <param name="KeyMark">What stands before the key.</param>
/// <param name="Modifiers">The modifiers.</param>
internal sealed record AttributeName(string Prefix, string Plugin, string? Key, string KeyMark, IReadOnlyList<WrittenModifier> Modifiers)
{
    public const string Raw = "data-";
    public const string Typed = "ds-";

    private static readonly string[] Separator = ["__"];

    // Names as they stand behind the prefix, the longest first: those with a key may begin with one another.
    private static readonly HashSet<string> Whole = [.. AttributeShapes.Whole.Concat(AttributeShapes.Others).Select(Bare)];
    private static readonly string[] Keyed = [.. AttributeShapes.Keyed.Select(Bare).OrderByDescending(shape => shape.Length)];

    /// <summary>The attribute of the client; <see langword="null"/> where it has none of this name.</summary>
    public AttributeDefinition? Definition { get; init; }

    /// <summary>Whether a tag helper or the client knows the name.</summary>
    public bool IsKnown { get; init; }

    public bool IsTyped => Prefix == Typed;

    /// <summary>The name with another key, other modifiers, or both.</summary>
    public string With(string? plugin = null, string? key = null, IEnumerable<WrittenModifier>? modifiers = null)
    {
        key ??= Key;
        var mark = KeyMark.Length > 0 ? KeyMark : IsTyped ? "-" : ":";
        return Prefix + (plugin ?? Plugin) + (string.IsNullOrEmpty(key) ? "" : mark + key) + string.Concat(modifiers ?? Modifiers);
    }

    /// <summary>Takes a name apart; <see langword="null"/> for one with another beginning.</summary>
    public static AttributeName? Parse(string name) =>
        Begins(name, Raw) ? ParseRaw(name.Substring(Raw.Length)) : Begins(name, Typed) ? ParseTyped(name.Substring(Typed.Length)) : null;

    /// <summary>Whether the name begins as those of Datastar do.</summary>
    public static bool IsOne(string name) => Begins(name, Raw) || Begins(name, Typed);

    private static bool Begins(string name, string prefix) => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static AttributeName ParseRaw(string text)
    {
        var (head, modifiers) = Cut(text);
        var colon = head.IndexOf(':');
        var plugin = (colon < 0 ? head : head.Substring(0, colon)).ToLowerInvariant();
        var definition = ClientAttributes.Find(plugin);
        return new(Raw, plugin, colon < 0 ? null : head.Substring(colon + 1), colon < 0 ? "" : ":", modifiers) { Definition = definition, IsKnown = definition is not null };
    }

    private static AttributeName ParseTyped(string text)
    {
        var (head, modifiers) = Cut(text);
        var lower = head.ToLowerInvariant();
        if (Whole.Contains(lower))
            return new(Typed, lower, null, "", modifiers) { Definition = ClientAttributes.Find(WithoutAlias(lower)), IsKnown = true };
        foreach (var prefix in Keyed)
        {
            if (lower.Length > prefix.Length && lower.StartsWith(prefix, StringComparison.Ordinal))
                return ParseTypedKey(ClientAttributes.Find(prefix.Substring(0, prefix.Length - 1))!, text);
        }
        var colon = head.IndexOf(':');
        if (colon < 0)
            return new(Typed, lower, null, "", modifiers);
        // The client's own spelling.
        return new(Typed, lower.Substring(0, colon), head.Substring(colon + 1), ":", modifiers) { Definition = ClientAttributes.Find(lower.Substring(0, colon)) };
    }

    // In the name of a class (card__title) or an HTML attribute a double underscore is at home, unless a modifier follows it.
    private static AttributeName ParseTypedKey(AttributeDefinition definition, string text)
    {
        var key = text.Substring(definition.Name.Length + 1);
        if (key.IndexOf("__", StringComparison.Ordinal) < 0)
            return new(Typed, definition.Name, key, "-", []) { Definition = definition, IsKnown = true };
        var parts = key.Split(Separator, StringSplitOptions.None);
        var isPartOfNames = definition.Casing != KeyCasing.Camel && definition.Name is not ("on" or "persist");
        var count = isPartOfNames ? parts.Length : 1;
        while (isPartOfNames && count > 1 && definition.FindModifier(parts[count - 1].Split('.')[0].ToLowerInvariant()) is not null)
            count--;
        return new(Typed, definition.Name, string.Join("__", parts.Take(count)), "-", [.. parts.Skip(count).Select(WrittenModifier.Parse)]) { Definition = definition, IsKnown = true };
    }

    private static string WithoutAlias(string name) =>
        name == "ignore-self" ? "ignore" : name != "on-signal-patch-filter" && name.EndsWith("-filter", StringComparison.Ordinal) ? name.Substring(0, name.Length - "-filter".Length) : name;

    private static string Bare(string shape) => shape.Substring(Typed.Length);

    private static (string Head, IReadOnlyList<WrittenModifier> Modifiers) Cut(string text)
    {
        if (text.IndexOf("__", StringComparison.Ordinal) < 0)
            return (text, []);
        var parts = text.Split(Separator, StringSplitOptions.None);
        return (parts[0], [.. parts.Skip(1).Select(WrittenModifier.Parse)]);
    }
}
