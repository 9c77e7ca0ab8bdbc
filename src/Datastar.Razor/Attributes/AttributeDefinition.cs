using System.Diagnostics.CodeAnalysis;

namespace Datastar.Razor.Attributes;

/// <summary>One attribute of the client: a row of the catalogue.</summary>
/// <param name="Name">What stands after <c>data-</c>.</param>
/// <param name="Key">Whether the name carries a key.</param>
/// <param name="Value">What the value is.</param>
internal sealed record AttributeDefinition(string Name, KeyRule Key, ValueKind Value)
{
    /// <summary>What the client makes of the key.</summary>
    public KeyCasing Casing { get; init; }

    /// <summary>The modifiers that the client reads; all others it ignores.</summary>
    public ModifierDefinition[] Modifiers { get; init; } = [];

    /// <summary>Whether it needs the client's Pro bundle.</summary>
    public bool Pro { get; init; }

    /// <summary>Whether the value may be an object of keys and values, for keys that a name cannot carry.</summary>
    public bool HasObjectForm { get; init; }

    /// <summary>Whether the code of an expression is all that the value consists of.</summary>
    public bool TakesCode => Value is not (ValueKind.None or ValueKind.OptionalFilter or ValueKind.SignalName);

    /// <summary>The names already worked out, by the author's spelling of key and modifiers.</summary>
    public AttributeNameCache Names => field ??= new(this);

    public ModifierDefinition? FindModifier(ReadOnlySpan<char> name)
    {
        foreach (var modifier in Modifiers)
        {
            if (name.Equals(modifier.Name, StringComparison.OrdinalIgnoreCase))
                return modifier;
        }
        return null;
    }

    /// <summary>Refuses a modifier that the client would silently ignore or misread here.</summary>
    /// <exception cref="ArgumentException">The attribute does not have the modifier, or it takes other arguments.</exception>
    public void Check(Modifier modifier)
    {
        if (FindModifier(modifier.Name) is not { } known)
            ThrowUnknown(modifier.Name);
        else if (known.Check(modifier.Arguments) is { } wanted)
            throw new ArgumentException($"data-{Name}: the modifier __{modifier.Name} takes {wanted}, not \"{modifier.Arguments.TrimStart('.')}\".");
    }

    [DoesNotReturn]
    private void ThrowUnknown(string modifier) => throw new ArgumentException(Modifiers.Length == 0
        ? $"data-{Name} has no modifiers, so the client would ignore __{modifier}."
        : $"data-{Name} has no modifier __{modifier}. It has: {string.Join(", ", Modifiers.Select(m => m.Text))}.");
}
