using Datastar.Razor.Protocol;

namespace Datastar.Razor;

/// <summary>Where and how elements are patched. See <see href="https://data-star.dev/reference/sse_events#datastar-patch-elements">datastar-patch-elements</see>.</summary>
public sealed record PatchElementsOptions : DatastarEventOptions
{
    internal static PatchElementsOptions Default { get; } = new();

    /// <summary>The CSS selector of the target.</summary>
    /// <value><see langword="null"/> by default: each top-level element is matched by its id. All modes but outer and replace need one.</value>
    /// <exception cref="ArgumentException">It is blank, or contains a line end or NUL.</exception>
    public string? Selector { get; init => field = SseField.Selector(value); }

    /// <summary>How the target is changed.</summary>
    /// <value><see cref="ElementPatchMode.Outer"/> by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not a member of the enumeration.</exception>
    public ElementPatchMode Mode
    {
        get;
        init
        {
            WireNames.Of(value);
            field = value;
        }
    }

    /// <summary>The namespace of the elements.</summary>
    /// <value><see cref="ElementNamespace.Html"/> by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not a member of the enumeration.</exception>
    public ElementNamespace Namespace
    {
        get;
        init
        {
            WireNames.Of(value);
            field = value;
        }
    }

    /// <summary>Whether the change runs in a view transition, where the browser has them.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool UseViewTransition { get; init; }

    /// <summary>The CSS selector of the element that the view transition is scoped to (client 1.0.2). It has no header: HTML mode refuses it.</summary>
    /// <value><see langword="null"/> by default: the document.</value>
    /// <exception cref="ArgumentException">It is blank, or contains a line end or NUL.</exception>
    public string? ViewTransitionSelector { get; init => field = SseField.Selector(value); }

    /// <summary>The options, or the defaults. The client does nothing with a mode that lacks its element.</summary>
    internal static PatchElementsOptions Checked(PatchElementsOptions? options) =>
        options is { Selector: null, Mode: not (ElementPatchMode.Outer or ElementPatchMode.Replace) }
            ? throw new ArgumentException(
                $"ElementPatchMode.{options.Mode} needs an element to refer to: write new PatchElementsOptions {{ Mode = ElementPatchMode.{options.Mode}, Selector = \"#…\" }}.", nameof(options))
            : options ?? Default;
}
