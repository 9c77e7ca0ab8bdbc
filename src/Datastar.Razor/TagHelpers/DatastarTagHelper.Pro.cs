using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor;

public sealed partial class DatastarTagHelper
{
    /// <summary>Pro. Animates attributes towards values: an expression whose value is an object. Emits <c>data-animate="{width: $width}"</c>.</summary>
    /// <remarks>Modifiers: __delay, __duration, __ease, __loop, __pingpong. Reference: <see href="https://data-star.dev/reference/attributes#data-animate">data-animate</see>.</remarks>
    [HtmlAttributeName("ds-animate")]
    public DatastarExpression? AnimateAll { get; set; }

    /// <summary>Pro. Sets the validation message of a form control; an empty one means that the value is valid. Emits <c>data-custom-validity="…"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-custom-validity">data-custom-validity</see>.</remarks>
    [HtmlAttributeName("ds-custom-validity")]
    public DatastarExpression<string>? CustomValidity { get; set; }

    /// <summary>Pro. Runs statements on every animation frame. Emits <c>data-on-raf="…"</c>.</summary>
    /// <remarks>Modifiers: __throttle. Reference: <see href="https://data-star.dev/reference/attributes#data-on-raf">data-on-raf</see>.</remarks>
    [HtmlAttributeName("ds-on-raf")]
    public ITimedStatements? OnRaf { get; set; }

    /// <summary>Pro. Runs statements when the element's size changes. Emits <c>data-on-resize="…"</c>.</summary>
    /// <remarks>Modifiers: __debounce, __throttle. Reference: <see href="https://data-star.dev/reference/attributes#data-on-resize">data-on-resize</see>.</remarks>
    [HtmlAttributeName("ds-on-resize")]
    public ITimedStatements? OnResize { get; set; }

    /// <summary>Pro. Keeps some of the signals in web storage; <c>ds-persist</c> without a value keeps all. Emits <c>data-persist="{include: /^user/}"</c>.</summary>
    /// <remarks>Modifiers: __session. Reference: <see href="https://data-star.dev/reference/attributes#data-persist">data-persist</see>.</remarks>
    [HtmlAttributeName("ds-persist-filter")]
    public SignalFilter? PersistFilter { get; set; }

    /// <summary>Pro. Keeps some of the signals and the query string the same; <c>ds-query-string</c> without a value keeps all. Emits <c>data-query-string="{include: /^user/}"</c>.</summary>
    /// <remarks>Modifiers: __filter, __history. Reference: <see href="https://data-star.dev/reference/attributes#data-query-string">data-query-string</see>.</remarks>
    [HtmlAttributeName("ds-query-string-filter")]
    public SignalFilter? QueryStringFilter { get; set; }

    /// <summary>Pro. Replaces the URL in the address bar. Emits <c>data-replace-url="…"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-replace-url">data-replace-url</see>.</remarks>
    [HtmlAttributeName("ds-replace-url")]
    public DatastarExpression<string>? ReplaceUrl { get; set; }

    /// <summary>Pro. Scrolls the element into view. Emits <c>data-scroll-into-view</c>.</summary>
    /// <remarks>Modifiers: __smooth, __instant, __auto, __hstart, __hcenter, __hend, __hnearest, __vstart, __vcenter, __vend, __vnearest, __focus. Reference: <see href="https://data-star.dev/reference/attributes#data-scroll-into-view">data-scroll-into-view</see>.</remarks>
    [HtmlAttributeName("ds-scroll-into-view")]
    public bool ScrollIntoView { get; set; }

    /// <summary>Pro. Sets the view transition name. Emits <c>data-view-transition="…"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-view-transition">data-view-transition</see>.</remarks>
    [HtmlAttributeName("ds-view-transition")]
    public DatastarExpression<string>? ViewTransition { get; set; }
}
