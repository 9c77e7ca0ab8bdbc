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

    /// <summary>
    /// One checkbox of a group whose signal is the list of the values that are checked:
    /// <c>data-attr:checked="el.checked = $colors.includes('red')" data-on:input__capture="$colors = el.checked ? [...$colors, 'red'] : [...$colors].filter(item => item !== 'red')"</c>.
    /// </summary>
    /// <remarks>The client by itself gives each checkbox of a list a place by its order in the page, and <c>''</c> to those that are not checked.
    /// In a template, <c>&lt;input type="checkbox" value="red" ds-bind="@S.Colors"></c> means the same for a list of texts.</remarks>
    /// <param name="list">The signal of the list.</param>
    /// <param name="item">What this checkbox puts into the list.</param>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <returns>What <c>ds-bind</c> and <see cref="Ds.Bind"/> take.</returns>
    /// <exception cref="ArgumentException">The list is no signal of its own, or it is text.</exception>
    /// <example><c>&lt;input type="checkbox" @Ds.Bind(S.Colors.Choice("red"))></c></example>
    public static ISignal Choice<TItem>(this IDatastarExpression<IEnumerable<TItem>?> list, TItem item)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list is not ISignal signal || typeof(TItem) == typeof(char))
            throw new ArgumentException("A choice is of a signal that holds a list: S.Colors.Choice(\"red\").", nameof(list));
        return ChoiceSignal.OfList(signal.Path, (DatastarExpression<TItem>)item);
    }

    /// <summary>One checkbox of a group whose signal is an enum of flags: <c>data-attr:checked="el.checked = ($days &amp; 2) === 2" data-on:input__capture="$days = el.checked ? $days | 2 : $days &amp; ~2"</c>.</summary>
    /// <remarks>Where the app writes enums as text, the names are joined and taken out: <c>'Monday, Friday'</c>.</remarks>
    /// <param name="flags">The signal of the flags.</param>
    /// <param name="flag">What this checkbox adds; one that is several flags is checked when all of them are.</param>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <returns>What <c>ds-bind</c> and <see cref="Ds.Bind"/> take.</returns>
    /// <exception cref="ArgumentException">The enum has no <c>[Flags]</c>, or the value is none of 31 bits.</exception>
    /// <example><c>&lt;input type="checkbox" ds-bind="@S.Days.Choice(Days.Monday)"></c></example>
    public static ISignal Choice<TEnum>(this Signal<TEnum> flags, TEnum flag) where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(flags);
        return ChoiceSignal.OfFlags(flags.Path, flag);
    }

    private static BoundSignal With(ISignal signal, Modifier modifier)
    {
        ArgumentNullException.ThrowIfNull(signal);
        if (signal is ChoiceSignal)
            throw new ArgumentException($"A choice of the signal '{signal.Path}' is not bound by data-bind, and takes none of its modifiers: leave .Prop(…) and .Event(…) out.", nameof(signal));
        return BoundSignal.With(signal, modifier);
    }
}
