using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor;

public sealed partial class DatastarTagHelper
{
    /// <summary>Runs statements when the element enters the viewport. Emits <c>data-on-intersect="…"</c>.</summary>
    /// <remarks>Modifiers: __once, __exit, __half, __full, __threshold, __delay, __debounce, __throttle, __viewtransition. Reference: <see href="https://data-star.dev/reference/attributes#data-on-intersect">data-on-intersect</see>.</remarks>
    [HtmlAttributeName("ds-on-intersect")]
    public IIntersectStatements? OnIntersect { get; set; }

    /// <summary>Runs statements periodically, every second by default. Emits <c>data-on-interval__duration.5s="…"</c>.</summary>
    /// <remarks>Modifiers: __duration, __viewtransition. Reference: <see href="https://data-star.dev/reference/attributes#data-on-interval">data-on-interval</see>.</remarks>
    [HtmlAttributeName("ds-on-interval")]
    public IIntervalStatements? OnInterval { get; set; }

    /// <summary>Runs statements when signals were patched. Emits <c>data-on-signal-patch="…"</c>.</summary>
    /// <remarks>Modifiers: __delay, __debounce, __throttle. Reference: <see href="https://data-star.dev/reference/attributes#data-on-signal-patch">data-on-signal-patch</see>.</remarks>
    [HtmlAttributeName("ds-on-signal-patch")]
    public ITimedStatements? OnSignalPatch { get; set; }

    /// <summary>Limits <see cref="OnSignalPatch"/> to some signals. Emits <c>data-on-signal-patch-filter="{include: /^user/}"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-on-signal-patch-filter">data-on-signal-patch-filter</see>.</remarks>
    [HtmlAttributeName("ds-on-signal-patch-filter")]
    public SignalFilter? OnSignalPatchFilter { get; set; }

    /// <summary>Runs statements when the element is loaded or inserted. Put <see cref="Indicator"/> and <see cref="Signals"/> before it. Emits <c>data-init="@get('/feed')"</c>.</summary>
    /// <remarks>Modifiers: __delay, __viewtransition. Reference: <see href="https://data-star.dev/reference/attributes#data-init">data-init</see>.</remarks>
    [HtmlAttributeName("ds-init")]
    public ITimedStatements? OnInit { get; set; }

    /// <summary>Runs statements on load and whenever a signal that they read changes. Emits <c>data-effect="…"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-effect">data-effect</see>.</remarks>
    [HtmlAttributeName("ds-effect")]
    public DatastarExpression? Effect { get; set; }

    /// <summary>Creates or changes signals: an object that is written as JSON with the app's JSON options, or an expression whose value is an object. Emits <c>data-signals="{&amp;quot;title&amp;quot;:&amp;quot;&amp;quot;}"</c>.</summary>
    /// <remarks>Modifiers: __ifmissing. Reference: <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>.</remarks>
    [HtmlAttributeName("ds-signals")]
    public object? Signals { get; set; }

    /// <summary>Creates signals, and leaves those that exist already alone: an object that is written as JSON with the app's JSON options, or an expression. Emits <c>data-signals__ifmissing="{&amp;quot;title&amp;quot;:&amp;quot;&amp;quot;}"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>.</remarks>
    [HtmlAttributeName("ds-signals__ifmissing")]
    public object? SignalsIfMissing { get; set; }

    /// <summary>Creates read-only signals from an expression whose value is an object of functions. Emits <c>data-computed="{total: () =&gt; $a + $b}"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-computed">data-computed</see>.</remarks>
    [HtmlAttributeName("ds-computed")]
    public DatastarExpression? ComputedAll { get; set; }

    /// <summary>Binds a signal and the element's value both ways. Emits <c>data-bind="title"</c>.</summary>
    /// <remarks>Modifiers: __case, __prop, __event. Reference: <see href="https://data-star.dev/reference/attributes#data-bind">data-bind</see>.</remarks>
    [HtmlAttributeName("ds-bind")]
    public ISignal? Bind { get; set; }

    /// <summary>Makes a signal that holds the element; let its name begin with an underscore, so that it is not sent to the server. Emits <c>data-ref="_dialog"</c>.</summary>
    /// <remarks>Modifiers: __case. Reference: <see href="https://data-star.dev/reference/attributes#data-ref">data-ref</see>.</remarks>
    [HtmlAttributeName("ds-ref")]
    public ISignal? Ref { get; set; }

    /// <summary>Makes a signal that is true while a request of this element runs. Emits <c>data-indicator="busy"</c>.</summary>
    /// <remarks>Modifiers: __case. Reference: <see href="https://data-star.dev/reference/attributes#data-indicator">data-indicator</see>.</remarks>
    [HtmlAttributeName("ds-indicator")]
    public Signal<bool>? Indicator { get; set; }

    /// <summary>Sets the text content. Emits <c>data-text="$title"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-text">data-text</see>.</remarks>
    [HtmlAttributeName("ds-text")]
    public DatastarExpression? Text { get; set; }

    /// <summary>Shows the element on a condition. Emits <c>data-show="$open"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-show">data-show</see>.</remarks>
    [HtmlAttributeName("ds-show")]
    public DatastarExpression<bool>? Show { get; set; }

    /// <summary>Adds and removes classes: an expression whose value is an object of classes and conditions. Emits <c>data-class="{done: $done}"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-class">data-class</see>.</remarks>
    [HtmlAttributeName("ds-class")]
    public DatastarExpression? ClassAll { get; set; }

    /// <summary>Keeps HTML attributes equal to expressions: an expression whose value is an object of attributes and values. Emits <c>data-attr="{disabled: $busy}"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-attr">data-attr</see>.</remarks>
    [HtmlAttributeName("ds-attr")]
    public DatastarExpression? AttrAll { get; set; }

    /// <summary>Sets inline styles: an expression whose value is an object of properties and values. Emits <c>data-style="{color: $color}"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-style">data-style</see>.</remarks>
    [HtmlAttributeName("ds-style")]
    public DatastarExpression? StyleAll { get; set; }

    /// <summary>Shows some of the signals as JSON text; <c>ds-json-signals</c> without a value shows all. Emits <c>data-json-signals="{include: /^user/}"</c>.</summary>
    /// <remarks>Modifiers: __terse. Reference: <see href="https://data-star.dev/reference/attributes#data-json-signals">data-json-signals</see>.</remarks>
    [HtmlAttributeName("ds-json-signals-filter")]
    public SignalFilter? JsonSignalsFilter { get; set; }

    /// <summary>Keeps Datastar away from the element and its descendants. Emits <c>data-ignore</c>.</summary>
    /// <remarks>Modifiers: __self. Reference: <see href="https://data-star.dev/reference/attributes#data-ignore">data-ignore</see>.</remarks>
    [HtmlAttributeName("ds-ignore")]
    public bool Ignore { get; set; }

    /// <summary>Keeps Datastar away from the element, not from its descendants. Emits <c>data-ignore__self</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ignore">data-ignore</see>.</remarks>
    [HtmlAttributeName("ds-ignore-self")]
    public bool IgnoreSelf { get; set; }

    /// <summary>Keeps morphing away from the element and its descendants. Emits <c>data-ignore-morph</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ignore-morph">data-ignore-morph</see>.</remarks>
    [HtmlAttributeName("ds-ignore-morph")]
    public bool IgnoreMorph { get; set; }

    /// <summary>Names the HTML attributes that morphing leaves alone: <c>ds-preserve-attr="open class"</c>. Emits <c>data-preserve-attr="open class"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-preserve-attr">data-preserve-attr</see>.</remarks>
    [HtmlAttributeName("ds-preserve-attr")]
    public string? PreserveAttr { get; set; }
}
