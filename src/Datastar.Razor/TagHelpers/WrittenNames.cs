using Datastar.Razor.Attributes;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.TagHelpers;

/// <summary>Reads the names of <c>ds-*</c> attributes as the author wrote them.</summary>
internal static class WrittenNames
{
    private static readonly Dictionary<string, AttributeDefinition> ByName =
        AttributeCatalogue.All.ToDictionary(static definition => definition.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly LiteralCache<AttributeName> Literals = new(2048);

    /// <summary>Finds the attribute that is meant; <see langword="null"/> if the name is not known.</summary>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread it.</exception>
    public static AttributeName? Find(string written) => Literals.Find(written) ?? (Read(written) is { } name ? Literals.Keep(written, name) : null);

    public static InvalidOperationException Unknown(string written) => new(
        $"{written} is not a Datastar attribute. There are: {string.Join(", ", AttributeShapes.Whole.Concat(AttributeShapes.Keyed.Select(static name => name + "…")))}.");

    private static AttributeName? Read(string written)
    {
        var text = written[AttributeShapes.Prefix.Length..];
        if (AttributeCatalogue.Aliases.TryGetValue(text, out var alias))
            text = alias;
        var (head, modifiers) = AttributeName.Parse(text);
        if (ByName.TryGetValue(head, out var exact))
            return new(exact, null, written, modifiers);
        return FindKeyed(head) is not { } keyed ? null : ReadKeyed(keyed, text[(keyed.Name.Length + 1)..], written);
    }

    private static AttributeDefinition? FindKeyed(string head)
    {
        AttributeDefinition? found = null;
        foreach (var definition in AttributeCatalogue.All)
        {
            if (definition.Key is KeyRule.Optional or KeyRule.Required
                && head.Length >= definition.Name.Length + 1 && head[definition.Name.Length] == '-'
                && head.StartsWith(definition.Name, StringComparison.OrdinalIgnoreCase)
                && (found is null || definition.Name.Length > found.Name.Length))
            {
                found = definition;
            }
        }
        return found;
    }

    // In the name of a class (card__title) or an HTML attribute a double underscore is at home, unless a modifier follows it.
    private static AttributeName ReadKeyed(AttributeDefinition definition, string text, string written)
    {
        var isPartOfNames = definition.Casing is not KeyCasing.Camel && definition != AttributeCatalogue.On && definition != AttributeCatalogue.Persist;
        var end = isPartOfNames ? text.Length : text.IndexOf("__", StringComparison.Ordinal) is var first and >= 0 ? first : text.Length;
        while (isPartOfNames && text.LastIndexOf("__", end - 1, StringComparison.Ordinal) is var last and > 0 && IsModifier(definition, text[(last + 2)..end]))
            end = last;
        return new(definition, text[..end], written, AttributeName.Parse(text[end..]).Modifiers);
    }

    private static bool IsModifier(AttributeDefinition definition, string text) =>
        definition.FindModifier(text.AsSpan(0, text.IndexOf('.') is var dot and >= 0 ? dot : text.Length)) is not null;
}
