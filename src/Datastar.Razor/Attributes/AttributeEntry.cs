using Datastar.Razor.Rendering;

namespace Datastar.Razor.Attributes;

/// <summary>An attribute with its value, checked: what the client gets is what it reads.</summary>
internal readonly struct AttributeEntry
{
    /// <summary>Puts a name and a value together.</summary>
    /// <exception cref="ArgumentException">The value does not fit, or it carries a modifier that the attribute does not have.</exception>
    public AttributeEntry(AttributeName name, object? value)
    {
        (Name, Value) = (name, value);
        if (value is DatastarExpression expression)
            Expression = Definition.TakesCode ? expression : null;
        else if (value is ModifiedStatements modified)
            (Name, Value, Expression) = (name.With(modified.Modifiers), modified.Expression, modified.Expression);
        else if (value is BoundSignal bound)
            Name = name.With(bound.Modifiers);
        else if (value is null or "" && !MayBeEmpty)
            throw new ArgumentException($"{name.Author} needs a value, and this one is blank: the client refuses the page without one. To leave the attribute out, give null.");
    }

    public AttributeName Name { get; }

    /// <summary>An expression, a signal, a text, an object to write as JSON, or nothing.</summary>
    public object? Value { get; }

    /// <summary>The expression, where its code is all that the value consists of.</summary>
    public DatastarExpression? Expression { get; }

    /// <summary>Whether the value is written as JSON.</summary>
    public bool IsJson => Definition.Value is ValueKind.Signals && Value is not DatastarExpression;

    private AttributeDefinition Definition => Name.Definition;

    private bool MayBeEmpty => Definition.Value is ValueKind.None or ValueKind.OptionalFilter || Definition.Value is ValueKind.Signals && Name.Key is not null;

    /// <summary>Whether both would be the same attribute of an element.</summary>
    public bool IsSameAs(in AttributeEntry other) => ReferenceEquals(Name, other.Name) || Definition == other.Definition && Name.Text == other.Name.Text;

    /// <summary>The value as the client reads it, not yet encoded for HTML; <see langword="null"/> for none.</summary>
    public string? Code(RenderSettings settings) => Definition.Value switch
    {
        ValueKind.None => null,
        ValueKind.OptionalFilter or ValueKind.Filter when Value is SignalFilter filter => filter.Code.Length > 0 ? filter.Code : null,
        ValueKind.SignalName => Name.Key is not null ? null : Value is ISignal signal ? signal.Path : Value?.ToString(),
        _ when IsJson => Name.Key is null ? JsonCode.OfObject(Value, settings) : JsonCode.OfValue(Value, settings),
        _ => Expression is null ? Value?.ToString() : Expression.Code.For(settings),
    };
}
