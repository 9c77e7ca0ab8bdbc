namespace Datastar.Razor.Attributes;

/// <summary>One attribute of the client, as the rules read it. The rows are the library's own: its <c>AttributeCatalogue.cs</c> is compiled into this assembly too.</summary>
/// <param name="Name">What stands after <c>data-</c>.</param>
/// <param name="Key">Whether the name carries a key.</param>
/// <param name="Value">What the value is.</param>
internal sealed record AttributeDefinition(string Name, KeyRule Key, ValueKind Value)
{
    public KeyCasing Casing { get; init; }

    public ModifierDefinition[] Modifiers { get; init; } = [];

    public bool Pro { get; init; }

    public bool HasObjectForm { get; init; }

    /// <summary>Whether the client refuses the attribute without a value.</summary>
    public bool RequiresValue => Value is ValueKind.Statements or ValueKind.Expression or ValueKind.Filter or ValueKind.Text;

    /// <summary>Whether the key, or the value where there is no key, names a signal.</summary>
    public bool NamesSignal => Casing == KeyCasing.Camel;

    /// <summary>Whether the value is code.</summary>
    public bool IsScript => Value is not (ValueKind.None or ValueKind.SignalName or ValueKind.Text);

    /// <summary>Whether the client cuts the value at semicolons and returns the last piece.</summary>
    public bool ReturnsValue => Value is ValueKind.Expression or ValueKind.Signals or ValueKind.Filter or ValueKind.OptionalFilter || Name == "on-signal-patch";

    public ModifierDefinition? FindModifier(string name) => Array.Find(Modifiers, modifier => modifier.Name == name);
}

/// <summary>One modifier of one or more attributes.</summary>
/// <param name="Name">As the client reads it: lower case.</param>
/// <param name="Argument">What its first argument is.</param>
internal sealed record ModifierDefinition(string Name, ModifierArgument Argument)
{
    /// <summary>What may follow the first argument, or be it, where the modifier names its choices.</summary>
    public string[] Options { get; init; } = [];
}

/// <summary>What the first argument of a modifier is.</summary>
internal enum ModifierArgument { None, Duration, Choice, Percentage, Name, Names }
