namespace Datastar.Razor;

/// <summary>A signal as <c>ds-bind</c> and <see cref="Ds.Bind"/> take it, with the modifiers that <c>data-bind</c> alone has: <c>S.Open.Prop("checked").Event("change")</c>.</summary>
public sealed class BoundSignal : ISignal
{
    private const string Property = "prop";

    private readonly NullableKind _nullable;

    private BoundSignal(string path, NullableKind nullable, Modifier[] modifiers) => (Path, _nullable, Modifiers) = (path, nullable, modifiers);

    /// <inheritdoc />
    public string Path { get; }

    NullableKind ISignal.Nullable => _nullable;

    internal Modifier[] Modifiers { get; }

    internal static BoundSignal With(ISignal signal, Modifier modifier)
    {
        var modifiers = signal is BoundSignal bound ? bound.Modifiers.Where(existing => existing.Name != modifier.Name) : [];
        return new(signal.Path, signal.Nullable, [.. modifiers, modifier]);
    }

    /// <summary>
    /// The signal bound so that a control can be empty: by itself the client makes 0 of an empty one as soon as the signal has been a number, and puts it back into the control.
    /// </summary>
    /// <param name="signal">The signal.</param>
    /// <param name="inputType">The type of the input; <see langword="null"/> where it is not known, or the element is no input.</param>
    internal static ISignal WhereEmptyIsNull(ISignal signal, string? inputType)
    {
        if (signal.Nullable is NullableKind.None or NullableKind.Text || inputType is "radio" || signal is BoundSignal bound && Array.Exists(bound.Modifiers, modifier => modifier.Name == Property))
            return signal;
        return signal.Prop(inputType is "checkbox" ? "checked" : "value");
    }
}
