using System.Globalization;

namespace Datastar.Razor;

public static partial class ModifierExtensions
{
    /// <summary>Runs when the element leaves the viewport: <c>__exit</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Exit<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "exit");

    /// <summary>Runs when half of the element is visible: <c>__half</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Half<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "half");

    /// <summary>Runs when the whole element is visible: <c>__full</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Full<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "full");

    /// <summary>Runs when that part of the element is visible: <c>__threshold.25</c>.</summary>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="percent">How much of the element, from 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range.</exception>
    /// <inheritdoc cref="Once" />
    public static TExpression Threshold<TExpression>(this TExpression expression, int percent) where TExpression : DatastarExpression
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return With(expression, "threshold", string.Create(CultureInfo.InvariantCulture, $".{percent}"));
    }

    /// <summary>The period of <c>data-on-interval</c>: <c>__duration.500ms.leading</c>.</summary>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="period">The period, in whole milliseconds, at least one.</param>
    /// <param name="leading">Whether to run at once too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is not positive or has a fraction of a millisecond.</exception>
    /// <inheritdoc cref="Once" />
    public static TExpression Every<TExpression>(this TExpression expression, TimeSpan period, bool leading = false) where TExpression : DatastarExpression
    {
        ArgumentOutOfRangeException.ThrowIfEqual(period, TimeSpan.Zero);
        return With(expression, "duration", DurationText.Argument(period, leading ? ".leading" : ""));
    }

    /// <summary>Binds a property of the element other than its value: <c>__prop.checked</c>.</summary>
    /// <param name="signal">The signal that is bound.</param>
    /// <param name="property">The property's name in JavaScript; camel case is written with hyphens, as the client reads it.</param>
    /// <exception cref="ArgumentException">The name is not one that an attribute's name can carry.</exception>
    /// <inheritdoc cref="Once" path="/typeparam" />
    public static TExpression Prop<TExpression>(this TExpression signal, string property) where TExpression : DatastarExpression, ISignal =>
        With(signal, "prop", ModifierText.Hyphenated(property));

    /// <summary>The events that copy the element into the signal: <c>__event.change.blur</c>.</summary>
    /// <param name="signal">The signal that is bound.</param>
    /// <param name="events">The names of the events, in lower case.</param>
    /// <exception cref="ArgumentException">There is no name, or one that an attribute's name cannot carry.</exception>
    /// <inheritdoc cref="Once" path="/typeparam" />
    public static TExpression Event<TExpression>(this TExpression signal, params ReadOnlySpan<string> events) where TExpression : DatastarExpression, ISignal
    {
        if (events.IsEmpty)
            throw new ArgumentException("Name at least one event.", nameof(events));
        var arguments = "";
        foreach (var name in events)
            arguments += ModifierText.Verbatim(name);
        return With(signal, "event", arguments);
    }

    /// <summary>Sets only signals that do not exist yet: <c>__ifmissing</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression IfMissing<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "ifmissing");

    /// <summary>Writes the JSON without indentation: <c>__terse</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Terse<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "terse");
}
