using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Reads names that hold one of the client's attributes and go on with the wrong mark: <c>data-bind.title</c>, <c>data-on-interval.5s</c>.</summary>
internal static class NameGrammar
{
    private static readonly char[] Marks = ['.', '_', '(', '[', '|'];
    private static readonly char[] Ends = ['.', '_', '(', ')', '[', ']', '|'];

    /// <summary>What other libraries say of the binding of a control, and the client does by itself.</summary>
    public static readonly HashSet<string> OfControls = ["lazy", "number", "trim", "live", "blur", "defer", "sync", "two-way"];

    /// <summary>The name as the client reads it; <see langword="null"/> where it begins with none of the client's.</summary>
    public static string? Meant(DatastarAttribute attribute)
    {
        var plugin = attribute.Name.Plugin;
        if (plugin.IndexOfAny(Marks) is var mark && mark <= 0 || Named(plugin.Substring(0, mark)) is not { } definition)
            return null;
        var parts = plugin.Substring(mark).Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        var modifiers = new List<WrittenModifier>();
        var key = attribute.Name.Key ?? "";
        foreach (var part in parts)
        {
            if (Modifier(part, definition) is { } modifier)
                modifiers.Add(modifier);
            else if (definition.Key != Attributes.KeyRule.Denied && key.Length == 0 && !OfControls.Contains(part))
                key = part;
        }
        return attribute.Name.With(plugin: definition.Name, key: key, modifiers: modifiers.Concat(attribute.Name.Modifiers));
    }

    private static AttributeDefinition? Named(string name) =>
        ClientAttributes.Find(name) ?? (ObsoleteAttributes.Earlier.TryGetValue(name, out var today) ? ClientAttributes.Find(today) : null);

    // A time alone is what the attribute's own modifier takes.
    private static WrittenModifier? Modifier(string part, AttributeDefinition definition) =>
        char.IsDigit(part[0]) ? definition.Modifiers.FirstOrDefault(known => known.Argument is ModifierArgument.Duration) is { } timed ? new(timed.Name, [part]) : null
        : definition.FindModifier(part) is { } known ? new(known.Name, []) : null;
}
