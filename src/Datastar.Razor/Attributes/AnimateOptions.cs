using Has = Datastar.Razor.Attributes.ModifierCatalogue;

namespace Datastar.Razor;

/// <summary>How <c>data-animate</c> moves, a Pro attribute: <c>data-animate:width__duration.300ms__ease.ease-in__loop</c>.</summary>
/// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-animate">data-animate</see>.</remarks>
public sealed record AnimateOptions
{
    /// <summary>How long it waits first, in whole milliseconds: <c>__delay.100ms</c>.</summary>
    /// <value>The client does not wait by default.</value>
    public TimeSpan? Delay { get; init; }

    /// <summary>How long it takes, in whole milliseconds: <c>__duration.300ms</c>.</summary>
    /// <value>What the client does by default.</value>
    public TimeSpan? Duration { get; init; }

    /// <summary>The easing curve, in lower case with hyphens: <c>__ease.ease-in</c>.</summary>
    /// <value>What the client does by default.</value>
    public string? Ease { get; init; }

    /// <summary>Starts again at the end: <c>__loop</c>.</summary>
    /// <value><see langword="false"/>.</value>
    public bool Loop { get; init; }

    /// <summary>Runs there and back: <c>__pingpong</c>.</summary>
    /// <value><see langword="false"/>.</value>
    public bool PingPong { get; init; }

    internal string Modifiers => string.Concat(
        Delay is { } delay ? Has.Delay.Text + DurationText.Argument(delay) : "",
        Duration is { } duration ? Has.Lasting.Text + DurationText.Argument(duration) : "",
        Ease is { } ease ? Has.Ease.Text + ModifierText.Verbatim(ease) : "",
        (Loop ? Has.Loop.Text : "") + (PingPong ? Has.PingPong.Text : ""));
}
