namespace Datastar.Razor;

/// <summary>How <c>data-bind</c> binds a signal.</summary>
/// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-bind">data-bind</see>.</remarks>
public static class BindExtensions
{
    /// <summary>Binds a property of the element other than its value: <c>data-bind__prop.checked="open"</c>.</summary>
    /// <param name="signal">The signal that is bound.</param>
    /// <param name="property">The property's name in JavaScript; camel case is written with hyphens, as the client reads it.</param>
    /// <exception cref="ArgumentException">The name is not one that an attribute's name can carry.</exception>
    public static BoundSignal Prop(this ISignal signal, string property) => With(signal, new("prop", ModifierText.Hyphenated(property)));

    /// <summary>The events that copy the element into the signal: <c>data-bind__event.change.blur="title"</c>.</summary>
    /// <param name="signal">The signal that is bound.</param>
    /// <param name="events">The names of the events, in lower case.</param>
    /// <exception cref="ArgumentException">There is no name, or one that an attribute's name cannot carry.</exception>
    public static BoundSignal Event(this ISignal signal, params ReadOnlySpan<string> events)
    {
        if (events.IsEmpty)
            throw new ArgumentException("Name at least one event.", nameof(events));
        var arguments = "";
        foreach (var name in events)
            arguments += ModifierText.Verbatim(name);
        return With(signal, new("event", arguments));
    }

    private static BoundSignal With(ISignal signal, Modifier modifier)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return BoundSignal.With(signal, modifier);
    }
}
