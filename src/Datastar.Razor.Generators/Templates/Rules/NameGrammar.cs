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
    public static string? Meant(DatastarAttribute attribute) => Meant(attribute, attribute.Name.Plugin, attribute.Name.Key ?? "");

    /// <summary>Likewise, for a name that was taken apart in another way.</summary>
    public static string? Meant(DatastarAttribute attribute, string plugin, string key)
    {
        if (plugin.IndexOfAny(Marks) is var mark && mark <= 0 || Named(plugin.Substring(0, mark)) is not { } definition)
            return OfHyphens(attribute, plugin, key);
        var modifiers = new List<WrittenModifier>();
        foreach (var part in plugin.Substring(mark).Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Add(modifiers, part, definition) && definition.Key != Attributes.KeyRule.Denied && key.Length == 0 && !OfControls.Contains(part))
                key = part;
        }
        return attribute.Name.With(plugin: definition.Name, key: key, modifiers: modifiers.Concat(attribute.Name.Modifiers));
    }

    // data-ignore-self, ds-init-delay-500ms: nothing but modifiers behind the name.
    private static string? OfHyphens(DatastarAttribute attribute, string plugin, string key)
    {
        if (key.Length > 0 || ClientAttributes.FindBefore(plugin) is not { Modifiers.Length: > 0 } definition || plugin[definition.Name.Length] != '-')
            return null;
        var modifiers = new List<WrittenModifier>();
        return Array.TrueForAll(plugin.Substring(definition.Name.Length + 1).Split('-'), part => part.Length > 0 && Add(modifiers, part, definition))
            ? attribute.Name.With(plugin: definition.Name, key: "", modifiers: modifiers.Concat(attribute.Name.Modifiers)) : null;
    }

    private static AttributeDefinition? Named(string name) =>
        ClientAttributes.Find(name) ?? (ObsoleteAttributes.Earlier.TryGetValue(name, out var today) ? ClientAttributes.Find(today) : null);

    // A time belongs to the modifier before it; alone it is what the attribute's own modifier takes.
    private static bool Add(List<WrittenModifier> modifiers, string part, AttributeDefinition definition)
    {
        if (definition.FindModifier(part) is { } known)
            modifiers.Add(new(known.Name, []));
        else if (!char.IsDigit(part[0]))
            return false;
        else if (modifiers.Count > 0 && modifiers[modifiers.Count - 1] is { Arguments.Count: 0 } last && definition.FindModifier(last.Name) is { Argument: ModifierArgument.Duration or ModifierArgument.Percentage })
            modifiers[modifiers.Count - 1] = new(last.Name, [part]);
        else if (definition.Modifiers.FirstOrDefault(modifier => modifier.Argument is ModifierArgument.Duration) is { } timed)
            modifiers.Add(new(timed.Name, [part]));
        return true;
    }
}
