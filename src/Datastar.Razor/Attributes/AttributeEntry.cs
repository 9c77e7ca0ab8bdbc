using System.Text.Json;

namespace Datastar.Razor.Attributes;

/// <summary>An attribute with its value, checked: what the client gets is what it reads.</summary>
internal readonly struct AttributeEntry
{
    private readonly DatastarExpression? _expression;

    /// <summary>Puts a name and a value together.</summary>
    /// <exception cref="ArgumentException">The value does not fit, or it carries a modifier that the attribute does not have.</exception>
    public AttributeEntry(AttributeName name, object? value)
    {
        (Name, Value) = (name, value);
        _expression = value as DatastarExpression;
        if (Modifiers.Length > 0)
            Name = Check(name, Modifiers);
        // A filter that lets all signals through has no code, and is there for its modifiers.
        if ((_expression is null ? value is null or "" : _expression.HasNoCode) && !MayBeEmpty)
            throw new ArgumentException($"{name.Author} needs a value: the client refuses the page without one.");
    }

    public AttributeName Name { get; }

    /// <summary>An expression, a signal, a text, an object to write as JSON, or nothing.</summary>
    public object? Value { get; }

    /// <summary>Whether the value is written as JSON.</summary>
    public bool IsJson => _expression is null && Definition.Value is ValueKind.Signals;

    private AttributeDefinition Definition => Name.Definition;

    private bool MayBeEmpty => Definition.Value is ValueKind.None or ValueKind.OptionalFilter || Definition.Value is ValueKind.Signals && Name.Key is not null;

    /// <summary>The modifiers of the expression that are not part of the name already.</summary>
    public Modifier[] Modifiers => _expression is null ? [] : _expression.Modifiers;

    /// <summary>Whether one of <see cref="Modifiers"/> is to be emitted: the casing is part of the name.</summary>
    public static bool IsEmitted(Modifier modifier) => modifier.Name != ModifierCatalogue.Case.Name;

    /// <summary>The name with all modifiers.</summary>
    public string FullName => Modifiers.Length == 0
        ? Name.Text
        : string.Concat([Name.Text, .. Modifiers.Where(IsEmitted).Select(static m => $"__{m.Name}{m.Arguments}")]);

    /// <summary>Whether both would be the same attribute of an element.</summary>
    public bool IsSameAs(in AttributeEntry other) =>
        ReferenceEquals(Name, other.Name) && Modifiers.Length == 0 && other.Modifiers.Length == 0
        || Definition == other.Definition && FullName == other.FullName;

    /// <summary>The value as the client reads it, not yet encoded for HTML; <see langword="null"/> for none.</summary>
    public string? Code(JsonSerializerOptions json) => Definition.Value switch
    {
        ValueKind.None => null,
        ValueKind.OptionalFilter when _expression is null or { Code.Length: 0 } => null,
        ValueKind.SignalName => Name.Key is null ? SignalName : null,
        _ when IsJson => Name.Key is null ? JsonCode.OfObject(Value, json) : JsonCode.OfValue(Value, json),
        _ => _expression is null ? Value?.ToString() : AntiforgeryHeader.AddTo(_expression.Code),
    };

    /// <summary>The expression, where its code is all that the value consists of.</summary>
    public DatastarExpression? Expression => Definition.TakesCode ? _expression : null;

    private string? SignalName => Value is ISignal signal ? signal.Path : Value?.ToString();

    private AttributeName Check(AttributeName name, Modifier[] modifiers)
    {
        var cased = name;
        for (var i = 0; i < modifiers.Length; i++)
        {
            name.CheckModifier(modifiers[i]);
            for (var j = 0; j < i; j++)
            {
                if (modifiers[j].Name == modifiers[i].Name)
                    throw new ArgumentException($"{name.Author}: the modifier __{modifiers[i].Name} is given twice.");
            }
            if (!IsEmitted(modifiers[i]))
                cased = WithCase(name, modifiers[i]);
        }
        return cased;
    }

    // The casing is that of a key, so a signal's name becomes one.
    private AttributeName WithCase(AttributeName name, Modifier casing)
    {
        var key = Definition.Key is KeyRule.Exclusive ? SignalName : name.Key;
        return key is not null
            ? new AttributeName(Definition, key, name.Author, [casing, .. name.Written])
            : throw new ArgumentException($"{name.Author}: __{casing.Name} changes the casing of a key, and there is none.");
    }
}
