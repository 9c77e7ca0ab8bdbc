namespace Datastar.Razor;

// Modifiers of attributes that Datastar Pro adds.
public static partial class ModifierExtensions
{
    /// <summary>Keeps signals for the browser session only: <c>__session</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Session<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "session");

    /// <summary>Leaves empty values out of the query string: <c>__filter</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Filter<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "filter");

    /// <summary>Adds an entry to the browser's history: <c>__history</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression History<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "history");

    /// <summary>Repeats the animation: <c>__loop</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression Loop<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "loop");

    /// <summary>Runs the animation there and back: <c>__pingpong</c>.</summary>
    /// <inheritdoc cref="Once" />
    public static TExpression PingPong<TExpression>(this TExpression expression) where TExpression : DatastarExpression => With(expression, "pingpong");

    /// <summary>How long an animation takes: <c>__duration.500ms</c>.</summary>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="length">How long, in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative or has a fraction of a millisecond.</exception>
    /// <inheritdoc cref="Once" />
    public static TExpression Duration<TExpression>(this TExpression expression, TimeSpan length) where TExpression : DatastarExpression =>
        With(expression, "duration", DurationText.Argument(length));

    /// <summary>The easing curve of an animation: <c>__ease.ease-in</c>.</summary>
    /// <param name="expression">What the attribute evaluates.</param>
    /// <param name="easing">The curve's name.</param>
    /// <exception cref="ArgumentException">The name is not one that an attribute's name can carry.</exception>
    /// <inheritdoc cref="Once" />
    public static TExpression Ease<TExpression>(this TExpression expression, string easing) where TExpression : DatastarExpression =>
        With(expression, "ease", ModifierText.Verbatim(easing));
}
