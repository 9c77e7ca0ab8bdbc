using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>How <c>data-scroll-into-view</c> scrolls, a Pro attribute: <c>data-scroll-into-view__smooth__vcenter</c>.</summary>
/// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-scroll-into-view">data-scroll-into-view</see>.</remarks>
public sealed record ScrollIntoViewOptions
{
    /// <summary>Whether the way is animated.</summary>
    /// <value>What the client does by default.</value>
    public ScrollBehavior? Behavior { get; init; }

    /// <summary>Where the element comes to be across: <c>__hcenter</c>.</summary>
    /// <value>What the client does by default.</value>
    public ScrollAlignment? Horizontal { get; init; }

    /// <summary>Where the element comes to be down: <c>__vcenter</c>.</summary>
    /// <value>What the client does by default.</value>
    public ScrollAlignment? Vertical { get; init; }

    /// <summary>Gives the element the focus too: <c>__focus</c>.</summary>
    /// <value><see langword="false"/>.</value>
    public bool Focus { get; init; }

    private static readonly string[] Behaviors = ["__smooth", "__instant", "__auto"];
    private static readonly string[] Alignments = ["start", "center", "end", "nearest"];

    internal string Modifiers => string.Concat(
        Behavior is { } behavior ? EnumName.Of(Behaviors, behavior, nameof(Behavior)) : "",
        Horizontal is { } across ? "__h" + EnumName.Of(Alignments, across, nameof(Horizontal)) : "",
        Vertical is { } down ? "__v" + EnumName.Of(Alignments, down, nameof(Vertical)) : "",
        Focus ? "__focus" : "");
}
