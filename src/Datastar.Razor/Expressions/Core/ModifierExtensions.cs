namespace Datastar.Razor;

/// <summary>
/// Modifiers, on what an attribute runs: <c>Post("/todos").Debounce(200.Milliseconds())</c> as the value of
/// <c>ds-on-input</c> is <c>data-on:input__debounce.200ms="@post('/todos')"</c>. They come last, after <c>When</c> and <c>Then</c>.
/// </summary>
/// <remarks>
/// A modifier given twice replaces the earlier one. See <see href="https://data-star.dev/reference/attributes#modifiers">Datastar modifiers</see>.
/// </remarks>
public static class ModifierExtensions
{
    /// <summary>Runs after the events have paused: <c>__debounce.200ms</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    /// <param name="wait">How long the pause must be, in whole milliseconds.</param>
    /// <param name="leading">Whether to run at the first event too.</param>
    /// <param name="trailing">Whether to run at the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative or has a fraction of a millisecond.</exception>
    public static ITimedStatements Debounce(this ITimedStatements statements, TimeSpan wait, bool leading = false, bool trailing = true) => With(statements, new("debounce", DurationText.Argument(wait, leading ? ".leading" : "", trailing ? "" : ".notrailing")));

    /// <inheritdoc cref="Debounce(ITimedStatements, TimeSpan, bool, bool)" />
    public static IEventStatements Debounce(this IEventStatements statements, TimeSpan wait, bool leading = false, bool trailing = true) => With(statements, new("debounce", DurationText.Argument(wait, leading ? ".leading" : "", trailing ? "" : ".notrailing")));

    /// <inheritdoc cref="Debounce(ITimedStatements, TimeSpan, bool, bool)" />
    public static IIntersectStatements Debounce(this IIntersectStatements statements, TimeSpan wait, bool leading = false, bool trailing = true) => With(statements, new("debounce", DurationText.Argument(wait, leading ? ".leading" : "", trailing ? "" : ".notrailing")));

    /// <summary>Runs at most once in a period: <c>__throttle.1s</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    /// <param name="period">The period, in whole milliseconds.</param>
    /// <param name="leading">Whether to run at the first event.</param>
    /// <param name="trailing">Whether to run at the end of the period too, with the latest event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative or has a fraction of a millisecond.</exception>
    public static ITimedStatements Throttle(this ITimedStatements statements, TimeSpan period, bool leading = true, bool trailing = false) => With(statements, new("throttle", DurationText.Argument(period, leading ? "" : ".noleading", trailing ? ".trailing" : "")));

    /// <inheritdoc cref="Throttle(ITimedStatements, TimeSpan, bool, bool)" />
    public static IEventStatements Throttle(this IEventStatements statements, TimeSpan period, bool leading = true, bool trailing = false) => With(statements, new("throttle", DurationText.Argument(period, leading ? "" : ".noleading", trailing ? ".trailing" : "")));

    /// <inheritdoc cref="Throttle(ITimedStatements, TimeSpan, bool, bool)" />
    public static IIntersectStatements Throttle(this IIntersectStatements statements, TimeSpan period, bool leading = true, bool trailing = false) => With(statements, new("throttle", DurationText.Argument(period, leading ? "" : ".noleading", trailing ? ".trailing" : "")));

    /// <summary>Waits before running: <c>__delay.500ms</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    /// <param name="wait">How long, in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative or has a fraction of a millisecond.</exception>
    public static ITimedStatements Delay(this ITimedStatements statements, TimeSpan wait) => With(statements, new("delay", DurationText.Argument(wait)));

    /// <inheritdoc cref="Delay(ITimedStatements, TimeSpan)" />
    public static IEventStatements Delay(this IEventStatements statements, TimeSpan wait) => With(statements, new("delay", DurationText.Argument(wait)));

    /// <inheritdoc cref="Delay(ITimedStatements, TimeSpan)" />
    public static IIntersectStatements Delay(this IIntersectStatements statements, TimeSpan wait) => With(statements, new("delay", DurationText.Argument(wait)));

    /// <summary>Listens once, or runs the first time only: <c>__once</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static ITimedStatements Once(this ITimedStatements statements) => With(statements, new("once"));

    /// <inheritdoc cref="Once(ITimedStatements)" />
    public static IEventStatements Once(this IEventStatements statements) => With(statements, new("once"));

    /// <inheritdoc cref="Once(ITimedStatements)" />
    public static IIntersectStatements Once(this IIntersectStatements statements) => With(statements, new("once"));

    /// <summary>Runs inside a view transition, where the browser has them: <c>__viewtransition</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static ITimedStatements ViewTransition(this ITimedStatements statements) => With(statements, new("viewtransition"));

    /// <inheritdoc cref="ViewTransition(ITimedStatements)" />
    public static IEventStatements ViewTransition(this IEventStatements statements) => With(statements, new("viewtransition"));

    /// <inheritdoc cref="ViewTransition(ITimedStatements)" />
    public static IIntersectStatements ViewTransition(this IIntersectStatements statements) => With(statements, new("viewtransition"));

    /// <inheritdoc cref="ViewTransition(ITimedStatements)" />
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
    public static IIntervalStatements ViewTransition(this IIntervalStatements statements) => With(statements, new("viewtransition"));

    /// <summary>The period of <c>data-on-interval</c>: <c>__duration.500ms.leading</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    /// <param name="period">The period, in whole milliseconds, at least one.</param>
    /// <param name="leading">Whether to run at once too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is not positive or has a fraction of a millisecond.</exception>
    public static IIntervalStatements Every(this IIntervalStatements statements, TimeSpan period, bool leading = false)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(period, TimeSpan.Zero);
        return With(statements, new("duration", DurationText.Argument(period, leading ? ".leading" : "")));
    }

    /// <summary>Promises not to call preventDefault, so that scrolling stays smooth: <c>__passive</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IEventStatements Passive(this IEventStatements statements) => With(statements, new("passive"));

    /// <summary>Listens in the capture phase: <c>__capture</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IEventStatements Capture(this IEventStatements statements) => With(statements, new("capture"));

    /// <summary>Keeps the browser from doing what it would do, before any delay: <c>__prevent</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IEventStatements Prevent(this IEventStatements statements) => With(statements, new("prevent"));

    /// <summary>Keeps the event from elements further out, before any delay: <c>__stop</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IEventStatements Stop(this IEventStatements statements) => With(statements, new("stop"));

    /// <summary>Runs for events outside the element: <c>__outside</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IEventStatements Outside(this IEventStatements statements) => With(statements, new("outside"));

    /// <summary>Listens on the window: <c>__window</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IEventStatements Window(this IEventStatements statements) => With(statements, new("window"));

    /// <summary>Listens on the document: <c>__document</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IEventStatements Document(this IEventStatements statements) => With(statements, new("document"));

    /// <summary>Runs when the element leaves the viewport: <c>__exit</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IIntersectStatements Exit(this IIntersectStatements statements) => With(statements, new("exit"));

    /// <summary>Runs when half of the element is visible: <c>__half</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IIntersectStatements Half(this IIntersectStatements statements) => With(statements, new("half"));

    /// <summary>Runs when the whole element is visible: <c>__full</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    public static IIntersectStatements Full(this IIntersectStatements statements) => With(statements, new("full"));

    /// <summary>Runs when that part of the element is visible: <c>__threshold.25</c>.</summary>
    /// <param name="statements">What the attribute runs.</param>
    /// <param name="percent">How much of the element, from 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range.</exception>
    public static IIntersectStatements Threshold(this IIntersectStatements statements, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return With(statements, new("threshold", string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{percent}")));
    }

    private static ModifiedStatements With(IStatements statements, Modifier modifier)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return statements.With(modifier);
    }
}
