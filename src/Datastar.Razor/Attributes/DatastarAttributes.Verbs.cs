using System.Text.Json;
using Datastar.Razor.Attributes;

namespace Datastar.Razor;

public readonly partial struct DatastarAttributes
{
    private const string IfMissing = "__ifmissing";

    /// <summary>Runs statements when an event fires: <c>data-on:my-event="…"</c>.</summary>
    /// <param name="name">The event as the browser knows it; upper case survives: <c>myEvent</c> is <c>data-on:my-event__case.camel</c>.</param>
    /// <param name="statements">The statements, with their modifiers: <c>Post("/search").Debounce(200.Milliseconds())</c>.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-on">data-on</see>.</remarks>
    public DatastarAttributes On(string name, IEventStatements statements) =>
        With(AttributeCatalogue.On, name, statements);

    /// <summary>Runs statements when the element enters the viewport: <c>data-on-intersect="…"</c>.</summary>
    /// <param name="statements">The statements, with their modifiers.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-on-intersect">data-on-intersect</see>.</remarks>
    public DatastarAttributes OnIntersect(IIntersectStatements statements) =>
        With(AttributeCatalogue.OnIntersect, statements);

    /// <summary>Runs statements periodically, every second by default: <c>data-on-interval="…"</c>.</summary>
    /// <param name="statements">The statements, with their modifiers.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-on-interval">data-on-interval</see>.</remarks>
    public DatastarAttributes OnInterval(IIntervalStatements statements) =>
        With(AttributeCatalogue.OnInterval, statements);

    /// <summary>Runs statements when signals were patched: <c>data-on-signal-patch="…"</c>.</summary>
    /// <param name="statements">The statements, with their modifiers.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-on-signal-patch">data-on-signal-patch</see>.</remarks>
    public DatastarAttributes OnSignalPatch(ITimedStatements statements) =>
        With(AttributeCatalogue.OnSignalPatch, statements);

    /// <summary>Limits <see cref="OnSignalPatch"/> to some signals: <c>data-on-signal-patch-filter="{include: /^user\./}"</c>.</summary>
    /// <param name="filter">The signals to include and exclude.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-on-signal-patch-filter">data-on-signal-patch-filter</see>.</remarks>
    public DatastarAttributes OnSignalPatchFilter(SignalFilter filter) =>
        With(AttributeCatalogue.OnSignalPatchFilter, filter);

    /// <summary>Runs statements when the element is loaded or inserted: <c>data-init="@get('/feed')"</c>.</summary>
    /// <param name="statements">The statements, with their modifiers.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-init">data-init</see>.</remarks>
    public DatastarAttributes Init(ITimedStatements statements) =>
        With(AttributeCatalogue.Init, statements);

    /// <summary>Runs statements on load and whenever a signal that they read changes: <c>data-effect="…"</c>.</summary>
    /// <param name="statements">The statements.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-effect">data-effect</see>.</remarks>
    public DatastarAttributes Effect(DatastarExpression statements) =>
        With(AttributeCatalogue.Effect, statements);

    /// <summary>Creates or changes signals: <c>data-signals="{&amp;quot;title&amp;quot;:&amp;quot;&amp;quot;}"</c>.</summary>
    /// <param name="values">An object that is written as JSON, or an expression whose value is an object.</param>
    /// <param name="ifMissing">Leaves signals that exist already alone: <c>data-signals__ifmissing</c>.</param>
    /// <param name="json">How the object is written. Unless given, as the app's JSON options say, by which the app must have called <c>AddDatastar()</c> except in slices; otherwise as ASP.NET Core does by default.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>.</remarks>
    public DatastarAttributes Signals(object values, bool ifMissing = false, JsonSerializerOptions? json = null) =>
        With(AttributeCatalogue.Signals.Names.With(ifMissing ? IfMissing : ""), JsonValue.Of(values, json));

    /// <summary>Creates or changes one signal: <c>data-signals:first-name="…"</c>. A value of <see langword="null"/> removes it.</summary>
    /// <param name="name">The name of the signal; upper case survives: <c>firstName</c> is <c>data-signals:first-name</c>.</param>
    /// <param name="value">A value that is written as JSON, or an expression.</param>
    /// <param name="ifMissing">Leaves the signal alone if it exists already: <c>__ifmissing</c>.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>.</remarks>
    public DatastarAttributes Signal(string name, object? value, bool ifMissing = false) =>
        With(ifMissing ? AttributeCatalogue.Signals.Names.Make(name, IfMissing) : AttributeCatalogue.Signals.Names.Of(name), value);

    /// <summary>Creates a read-only signal computed from others: <c>data-computed:full-name="…"</c>.</summary>
    /// <param name="name">The name of the signal; upper case survives.</param>
    /// <param name="expression">The expression; it must not change anything.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-computed">data-computed</see>.</remarks>
    public DatastarAttributes Computed(string name, DatastarExpression expression) =>
        With(AttributeCatalogue.Computed, name, expression);

    /// <summary>Creates read-only signals computed from others: <c>data-computed="{total: () =&gt; $a + $b}"</c>.</summary>
    /// <param name="expression">An expression whose value is an object of functions.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-computed">data-computed</see>.</remarks>
    public DatastarAttributes Computed(DatastarExpression expression) =>
        With(AttributeCatalogue.Computed, expression);

    /// <summary>Binds a signal and the element's value both ways: <c>data-bind="title"</c>.</summary>
    /// <param name="signal">The signal. One of a nullable number, enum or bool is bound so that the control can be empty: <c>data-bind__prop.value="age"</c>; at radio buttons, give its path instead.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-bind">data-bind</see>.</remarks>
    public DatastarAttributes Bind(ISignal signal) =>
        With(AttributeCatalogue.Bind, signal is null ? null : BoundSignal.WhereEmptyIsNull(signal, inputType: null));

    /// <summary>Makes a signal that holds the element: <c>data-ref="_dialog"</c>.</summary>
    /// <param name="signal">The signal; its name should begin with an underscore, so that it is not sent to the server.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ref">data-ref</see>.</remarks>
    public DatastarAttributes Ref(ISignal signal) =>
        With(AttributeCatalogue.Ref, signal);

    /// <summary>Makes a signal that is true while a request of this element runs: <c>data-indicator="busy"</c>. Put it before <see cref="Init"/>.</summary>
    /// <param name="signal">The signal.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-indicator">data-indicator</see>.</remarks>
    public DatastarAttributes Indicator(Signal<bool> signal) =>
        With(AttributeCatalogue.Indicator, signal);

    /// <summary>Sets the text content: <c>data-text="$title"</c>.</summary>
    /// <param name="expression">The expression.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-text">data-text</see>.</remarks>
    public DatastarAttributes Text(DatastarExpression expression) =>
        With(AttributeCatalogue.Text, expression);

    /// <summary>Shows what validation says about a signal, and the element only where it says something: <c>data-text="$errors?.title ?? ''" data-show="$errors?.title"</c>.</summary>
    /// <param name="signal">The signal that was validated. One that holds others shows the message about it as a whole.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>The messages come by <c>Results.DatastarValidation</c>. Reference: <see href="https://data-star.dev/reference/attributes#data-text">data-text</see>.</remarks>
    public DatastarAttributes ErrorFor(ISignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var message = ValidationMessage.Of(signal);
        return Text(ValidationMessage.OrEmpty(message)).Show(message);
    }

    /// <summary>Shows the element on a condition: <c>data-show="$open"</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-show">data-show</see>.</remarks>
    public DatastarAttributes Show(DatastarExpression<bool> condition) =>
        With(AttributeCatalogue.Show, condition);

    /// <summary>Adds a class on a condition and removes it otherwise: <c>data-class:done="$done"</c>.</summary>
    /// <param name="name">The class; upper case survives (<c>data-class:is-done__case.camel</c>), and names that HTML cannot carry go into an object (<c>data-class="{'card__title': …}"</c>).</param>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-class">data-class</see>.</remarks>
    public DatastarAttributes Class(string name, DatastarExpression<bool> condition) =>
        With(AttributeCatalogue.Class, name, condition);

    /// <summary>Adds and removes classes: <c>data-class="{done: $done}"</c>.</summary>
    /// <param name="expression">An expression whose value is an object of classes and conditions.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-class">data-class</see>.</remarks>
    public DatastarAttributes Class(DatastarExpression expression) =>
        With(AttributeCatalogue.Class, expression);

    /// <summary>Keeps an HTML attribute equal to an expression: <c>data-attr:disabled="$busy"</c>.</summary>
    /// <param name="name">The attribute; <c>viewBox</c> and the like go into an object (<c>data-attr="{'viewBox': …}"</c>).</param>
    /// <param name="expression">The expression; <c>false</c> and <c>null</c> remove the attribute.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-attr">data-attr</see>.</remarks>
    public DatastarAttributes Attr(string name, DatastarExpression expression) =>
        With(AttributeCatalogue.Attr, name, expression);

    /// <summary>Keeps HTML attributes equal to expressions: <c>data-attr="{disabled: $busy}"</c>.</summary>
    /// <param name="expression">An expression whose value is an object of attributes and values.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-attr">data-attr</see>.</remarks>
    public DatastarAttributes Attr(DatastarExpression expression) =>
        With(AttributeCatalogue.Attr, expression);

    /// <summary>Sets an inline style: <c>data-style:background-color="$color"</c>.</summary>
    /// <param name="name">The CSS property: <c>background-color</c>, <c>backgroundColor</c> or <c>--gap</c>.</param>
    /// <param name="expression">The expression; an empty string, <c>false</c> and <c>null</c> give back the first value.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-style">data-style</see>.</remarks>
    public DatastarAttributes Style(string name, DatastarExpression expression) =>
        With(AttributeCatalogue.Style, name, expression);

    /// <summary>Sets inline styles: <c>data-style="{color: $color}"</c>.</summary>
    /// <param name="expression">An expression whose value is an object of properties and values.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-style">data-style</see>.</remarks>
    public DatastarAttributes Style(DatastarExpression expression) =>
        With(AttributeCatalogue.Style, expression);

    /// <summary>Shows the signals as JSON text: <c>data-json-signals</c>.</summary>
    /// <param name="filter">The signals to include and exclude; all when left out.</param>
    /// <param name="terse">Without indentation: <c>data-json-signals__terse</c>.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-json-signals">data-json-signals</see>.</remarks>
    public DatastarAttributes JsonSignals(SignalFilter? filter = null, bool terse = false) =>
        With(AttributeCatalogue.JsonSignals.Names.With(terse ? "__terse" : ""), filter);

    /// <summary>Keeps Datastar away from the element and its descendants: <c>data-ignore</c>.</summary>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ignore">data-ignore</see>.</remarks>
    public DatastarAttributes Ignore() =>
        With(AttributeCatalogue.IgnoreElement, null);

    /// <summary>Keeps Datastar away from the element, not from its descendants: <c>data-ignore__self</c>.</summary>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ignore">data-ignore</see>.</remarks>
    public DatastarAttributes IgnoreSelf() =>
        With(AttributeCatalogue.IgnoreElement.Names.With("__self"), null);

    /// <summary>Keeps morphing away from the element and its descendants: <c>data-ignore-morph</c>.</summary>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ignore-morph">data-ignore-morph</see>.</remarks>
    public DatastarAttributes IgnoreMorph() =>
        With(AttributeCatalogue.IgnoreMorph, null);

    /// <summary>Names the attributes that morphing leaves alone: <c>data-preserve-attr="open class"</c>.</summary>
    /// <param name="names">The HTML attributes.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-preserve-attr">data-preserve-attr</see>.</remarks>
    public DatastarAttributes PreserveAttr(params ReadOnlySpan<string> names) =>
        With(AttributeCatalogue.PreserveAttr, PreservedNames.Join(names));
}
