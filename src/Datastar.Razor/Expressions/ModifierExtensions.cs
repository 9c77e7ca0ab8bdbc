namespace Datastar.Razor;

/// <summary>
/// Modifiers, on the expression that an attribute evaluates: <c>Post("/todos").Debounce(200.Milliseconds())</c> as the value of
/// <c>ds-on-input</c> is <c>data-on:input__debounce.200ms="@post('/todos')"</c>.
/// </summary>
/// <remarks>
/// A modifier given twice replaces the earlier one. Which modifiers an attribute has is checked when the attribute is written.
/// See <see href="https://data-star.dev/reference/attributes#modifiers">Datastar modifiers</see>.
/// </remarks>
public static partial class ModifierExtensions
{
    /// <summary>Runs after the events have paused: <c>__debounce.200ms</c>.</summary>
    /// <typeparam name="TExpression">The type of the expression, which stays.</typeparam>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="wait">How long the pause must be, in whole milliseconds.</param>
    /// <param name="leading">Whether to run at the first event too.</param>
    /// <param name="trailing">Whether to run at the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative or has a fraction of a millisecond.</exception>
    public static TExpression Debounce<TExpression>(this TExpression expression, TimeSpan wait, bool leading = false, bool trailing = true)
        where TExpression : DatastarExpression =>
        With(expression, "debounce", DurationText.Argument(wait, leading ? ".leading" : "", trailing ? "" : ".notrailing"));

    /// <summary>Runs at most once in a period: <c>__throttle.1s</c>.</summary>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="period">The period, in whole milliseconds.</param>
    /// <param name="leading">Whether to run at the first event.</param>
    /// <param name="trailing">Whether to run at the end of the period too, with the latest event.</param>
    /// <inheritdoc cref="Debounce" />
    public static TExpression Throttle<TExpression>(this TExpression expression, TimeSpan period, bool leading = true, bool trailing = false)
        where TExpression : DatastarExpression =>
        With(expression, "throttle", DurationText.Argument(period, leading ? "" : ".noleading", trailing ? ".trailing" : ""));

    /// <summary>Waits before running: <c>__delay.500ms</c>.</summary>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="wait">How long, in whole milliseconds.</param>
    /// <inheritdoc cref="Debounce" />
    public static TExpression Delay<TExpression>(this TExpression expression, TimeSpan wait) where TExpression : DatastarExpression =>
        With(expression, "delay", DurationText.Argument(wait));

    /// <summary>Listens once, or runs the first time only: <c>__once</c>.</summary>
    /// <typeparam name="TExpression">The type of the expression, which stays.</typeparam>
    /// <param name="expression">What the attribute evaluates.</param>
    public static TExpression Once<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "once");

    /// <summary>Promises not to call preventDefault, so that scrolling stays smooth: <c>__passive</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Passive<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "passive");

    /// <summary>Listens in the capture phase: <c>__capture</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Capture<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "capture");

    /// <summary>Keeps the browser from doing what it would do, before any delay: <c>__prevent</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Prevent<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "prevent");

    /// <summary>Keeps the event from elements further out, before any delay: <c>__stop</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Stop<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "stop");

    /// <summary>Runs for events outside the element: <c>__outside</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Outside<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "outside");

    /// <summary>Listens on the window: <c>__window</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Window<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "window");

    /// <summary>Listens on the document: <c>__document</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Document<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "document");

    /// <summary>Runs inside a view transition, where the browser has them: <c>__viewtransition</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression ViewTransition<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "viewtransition");

    /// <summary>How the client is to read the attribute's key: <c>__case.kebab</c>.</summary>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="casing">The casing.</param>
    /// <inheritdoc cref="Once" />
    public static TExpression Case<TExpression>(this TExpression expression, Casing casing) where TExpression : DatastarExpression =>
        With(expression, "case", casing switch
        {
            Casing.Camel => ".camel",
            Casing.Kebab => ".kebab",
            Casing.Snake => ".snake",
            Casing.Pascal => ".pascal",
            _ => throw new ArgumentOutOfRangeException(nameof(casing), casing, null),
        });

    /// <summary>The same expression with a modifier: the one place where modifiers are added.</summary>
    private static TExpression With<TExpression>(TExpression expression, string name, string arguments = "") where TExpression : DatastarExpression
    {
        ArgumentNullException.ThrowIfNull(expression);
        return (TExpression)expression.CopyWith(new Modifier(name, arguments));
    }
}
