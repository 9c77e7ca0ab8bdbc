using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Protocol;

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
    public static AttributeName? Parse(string name)
    {
        if (name.StartsWith(Raw, StringComparison.OrdinalIgnoreCase) && name.Length > Raw.Length)
            return ParseRaw(name.Substring(Raw.Length));
        return name.StartsWith(Typed, StringComparison.OrdinalIgnoreCase) && name.Length > Typed.Length ? ParseTyped(name.Substring(Typed.Length)) : null;
    }

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
        if (AttributeShapes.Whole.Contains(Typed + lower) || AttributeShapes.Others.Contains(Typed + lower))
            return new(Typed, lower, null, "", modifiers) { Definition = ClientAttributes.Find(WithoutAlias(lower)), IsKnown = true };
        if (AttributeShapes.Keyed.Where(shape => lower.Length > shape.Length - Typed.Length && (Typed + lower).StartsWith(shape, StringComparison.Ordinal)).OrderByDescending(shape => shape.Length).FirstOrDefault() is { } prefix)
            return ParseTypedKey(ClientAttributes.Find(prefix.Substring(Typed.Length, prefix.Length - Typed.Length - 1))!, text);
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
        var parts = key.Split(Separator, StringSplitOptions.None);
        var isPartOfNames = definition.Casing != KeyCasing.Camel && definition.Name is not ("on" or "persist");
        var count = isPartOfNames ? parts.Length : 1;
        while (isPartOfNames && count > 1 && definition.FindModifier(parts[count - 1].Split('.')[0].ToLowerInvariant()) is not null)
            count--;
        return new(Typed, definition.Name, string.Join("__", parts.Take(count)), "-", [.. parts.Skip(count).Select(WrittenModifier.Parse)]) { Definition = definition, IsKnown = true };
    }

    private static string WithoutAlias(string name) =>
        name == "ignore-self" ? "ignore" : name != "on-signal-patch-filter" && name.EndsWith("-filter", StringComparison.Ordinal) ? name.Substring(0, name.Length - "-filter".Length) : name;

    private static (string Head, IReadOnlyList<WrittenModifier> Modifiers) Cut(string text)
    {
        var parts = text.Split(Separator, StringSplitOptions.None);
        return (parts[0], [.. parts.Skip(1).Select(WrittenModifier.Parse)]);
    }
}
