namespace Datastar.Razor;

/// <summary>How a custom event is dispatched in the browser.</summary>
public sealed record CustomEventOptions : DatastarEventOptions
{
    internal static CustomEventOptions Default { get; } = new();

    /// <summary>The CSS selector of the elements that the event is dispatched on.</summary>
    /// <value><see langword="null"/> by default: the document.</value>
    public string? Selector { get; init; }

    /// <summary>Whether the event bubbles.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Bubbles { get; init; } = true;

    /// <summary>Whether a listener may cancel the event.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Cancelable { get; init; } = true;

    /// <summary>Whether the event crosses shadow roots.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Composed { get; init; } = true;
}
