using Datastar.Razor.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor;

public sealed partial class DatastarTagHelper
{
    /// <summary>Runs statements when an event fires. <c>ds-on-click="@Get("/x")"</c> Emits <c>data-on:click="@get('/x')"</c>.</summary>
    /// <remarks>Modifiers: __once, __passive, __capture, __case, __delay, __debounce, __throttle, __viewtransition, __window, __document, __outside, __prevent, __stop. Reference: <see href="https://data-star.dev/reference/attributes#data-on">data-on</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-on-")]
    public IDictionary<string, IEventStatements?> On => field ??= new LatestValue<IEventStatements?>();

    /// <summary>Creates or changes one signal: a value that is written as JSON, or an expression. Upper case survives: <c>ds-signals-firstName</c>. Emits <c>data-signals:first-name="…"</c>.</summary>
    /// <remarks>Modifiers: __case, __ifmissing. Reference: <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-signals-")]
    public IDictionary<string, object?> Signal => field ??= new LatestValue<object?>();

    /// <summary>Creates a read-only signal computed from others. Upper case survives: <c>ds-computed-fullName</c>. Emits <c>data-computed:full-name="…"</c>.</summary>
    /// <remarks>Modifiers: __case. Reference: <see href="https://data-star.dev/reference/attributes#data-computed">data-computed</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-computed-")]
    public IDictionary<string, DatastarExpression?> Computed => field ??= new LatestValue<DatastarExpression?>();

    /// <summary>Adds a class on a condition and removes it otherwise. <c>ds-class-isDone</c> and <c>ds-class-card__title</c> keep their names. Emits <c>data-class:done="$done"</c>.</summary>
    /// <remarks>Modifiers: __case. Reference: <see href="https://data-star.dev/reference/attributes#data-class">data-class</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-class-")]
    public IDictionary<string, DatastarExpression<bool>?> Class => field ??= new LatestValue<DatastarExpression<bool>?>();

    /// <summary>Keeps an HTML attribute equal to an expression; <c>false</c> and <c>null</c> remove it. <c>ds-attr-viewBox</c> keeps its name. Emits <c>data-attr:disabled="$busy"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-attr">data-attr</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-attr-")]
    public IDictionary<string, DatastarExpression?> Attr => field ??= new LatestValue<DatastarExpression?>();

    /// <summary>Sets an inline style. <c>ds-style-backgroundColor</c> and <c>ds-style-background-color</c> are the same. Emits <c>data-style:background-color="$color"</c>.</summary>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-style">data-style</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-style-")]
    public IDictionary<string, DatastarExpression?> Style => field ??= new LatestValue<DatastarExpression?>();

    /// <summary>Pro. Animates an attribute towards the value of an expression. Emits <c>data-animate:width="$width"</c>.</summary>
    /// <remarks>Modifiers: __delay, __duration, __ease, __loop, __pingpong. Reference: <see href="https://data-star.dev/reference/attributes#data-animate">data-animate</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-animate-")]
    public IDictionary<string, DatastarExpression?> Animate => field ??= new LatestValue<DatastarExpression?>();

    /// <summary>Pro. Makes a boolean signal that follows a media query. Emits <c>data-match-media:is-dark="(prefers-color-scheme: dark)"</c>.</summary>
    /// <remarks>Modifiers: __case. Reference: <see href="https://data-star.dev/reference/attributes#data-match-media">data-match-media</see>.</remarks>
    [HtmlAttributeName(DictionaryAttributePrefix = "ds-match-media-")]
    public IDictionary<string, string?> MatchMedia => field ??= new LatestValue<string?>();
}
