namespace Datastar.Razor.Testing;

/// <summary>Whether a key or a value may, must or must not be there.</summary>
internal enum Need
{
    Allowed,
    Must,
    Denied,
    Exclusive,
}

/// <summary>What one kind of data-* attribute does.</summary>
internal sealed record AttributePlugin(string Name, Func<AttributeContext, Action?> Apply)
{
    public Need Key { get; init; }

    public Need Value { get; init; }

    /// <summary>The value is an expression whose result counts.</summary>
    public bool ReturnsValue { get; init; }

    /// <summary>Further parameters of the expression.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>Throws what the client throws for a missing or a needless key or value.</summary>
    public void Check(AttributeContext context)
    {
        var (hasKey, hasValue) = (context.Key is { Length: > 0 }, context.Value.Length > 0);
        if (hasKey && Key == Need.Denied) throw context.Error("KeyNotAllowed");
        if (!hasKey && Key == Need.Must) throw context.Error("KeyRequired");
        if (hasValue && Value == Need.Denied) throw context.Error("ValueNotAllowed");
        if (!hasValue && Value == Need.Must) throw context.Error("ValueRequired");
        if (Key != Need.Exclusive && Value != Need.Exclusive) return;
        if (hasKey && hasValue) throw context.Error("KeyAndValueProvided");
        if (!hasKey && !hasValue) throw context.Error("KeyOrValueRequired");
    }
}
