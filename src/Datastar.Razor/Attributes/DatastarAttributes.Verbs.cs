using System.Text.Json;
using Datastar.Razor.Attributes;
using Has = Datastar.Razor.Attributes.ModifierCatalogue;

namespace Datastar.Razor;

public readonly partial struct DatastarAttributes
{
    /// <summary>Creates or changes signals: <c>data-signals="{&amp;quot;title&amp;quot;:&amp;quot;&amp;quot;}"</c>.</summary>
    /// <param name="values">An object that is written as JSON, or an expression whose value is an object.</param>
    /// <param name="ifMissing">Leaves signals that exist already alone: <c>data-signals__ifmissing</c>.</param>
    /// <param name="json">How the object is written. Unless given, as the app's JSON options say, by which the app must have called <c>AddDatastar()</c> except in slices; otherwise as ASP.NET Core does by default.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>.</remarks>
    public DatastarAttributes Signals(object values, bool ifMissing = false, JsonSerializerOptions? json = null) =>
        With(AttributeCatalogue.Signals.Names.With(ifMissing ? Has.IfMissing.Text : ""), JsonValue.Of(values, json));

    /// <summary>Creates or changes one signal: <c>data-signals:first-name="…"</c>. A value of <see langword="null"/> removes it.</summary>
    /// <param name="name">The name of the signal; upper case survives: <c>firstName</c> is <c>data-signals:first-name</c>.</param>
    /// <param name="value">A value that is written as JSON, or an expression.</param>
    /// <param name="ifMissing">Leaves the signal alone if it exists already: <c>__ifmissing</c>.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-signals">data-signals</see>.</remarks>
    public DatastarAttributes Signal(string name, object? value, bool ifMissing = false) =>
        With(ifMissing ? AttributeCatalogue.Signals.Names.Make(name, Has.IfMissing.Text) : AttributeCatalogue.Signals.Names.Of(name), value);

    /// <summary>Binds a signal and the element's value both ways: <c>data-bind="title"</c>.</summary>
    /// <param name="signal">
    /// The signal. One of a nullable number or enum is bound so that the control can be empty: <c>data-bind__prop.value="age"</c>; one of a <c>bool?</c> as a checkbox needs it:
    /// <c>data-bind__prop.checked="agreed"</c>. At other controls say which: <c>S.Agreed.Prop("value")</c>; at radio buttons, give the path instead. One checkbox of a group is <c>S.Colors.Choice("red")</c>.
    /// </param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-bind">data-bind</see>.</remarks>
    public DatastarAttributes Bind(ISignal signal) =>
        signal is ChoiceSignal choice ? Attr("checked", choice.IsChosen).On("input", choice.Choose.Capture())
        : With(AttributeCatalogue.Bind, signal is null ? null : BoundSignal.WhereEmptyIsNull(signal, signal.Nullable is NullableKind.Truth ? "checkbox" : null));

    /// <summary>
    /// Shows what validation says about a signal, and the element only where it says something: <c>data-text="$errors?.title ?? ''" data-show="$errors?.title"</c>.
    /// The message goes when the user changes the signal: <c>data-on-signal-patch="$errors?.title &amp;&amp; !patch.errors &amp;&amp; ($errors.title = '')" data-on-signal-patch-filter="{include: /^(errors\.)?title(\.|$)/}"</c>.
    /// </summary>
    /// <param name="signal">The signal that was validated. One that holds others shows the message about it as a whole.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>The messages come by <c>Results.DatastarValidation</c>. Reference: <see href="https://data-star.dev/reference/attributes#data-text">data-text</see>.</remarks>
    public DatastarAttributes ErrorFor(ISignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var message = ValidationMessage.Of(signal);
        return With(message).OnSignalPatch(message.Clear).OnSignalPatchFilter(ValidationMessage.Changes(signal));
    }

    /// <summary>Shows what validation says about a form as a whole, such as what <c>IValidatableObject</c> says of no member: <c>data-text="$errors?.summary ?? ''" data-show="$errors?.summary"</c>.</summary>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>The message goes with the next answer. Reference: <see href="https://data-star.dev/reference/attributes#data-text">data-text</see>.</remarks>
    public DatastarAttributes ErrorSummary() => With(ValidationMessage.Summary);

    /// <summary>Shows the signals as JSON text: <c>data-json-signals</c>.</summary>
    /// <param name="filter">The signals to include and exclude; all when left out.</param>
    /// <param name="terse">Without indentation: <c>data-json-signals__terse</c>.</param>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-json-signals">data-json-signals</see>.</remarks>
    public DatastarAttributes JsonSignals(SignalFilter? filter = null, bool terse = false) =>
        With(AttributeCatalogue.JsonSignals.Names.With(terse ? Has.Terse.Text : ""), filter);

    /// <summary>Keeps Datastar away from the element and its descendants: <c>data-ignore</c>.</summary>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ignore">data-ignore</see>.</remarks>
    public DatastarAttributes Ignore() =>
        With(AttributeCatalogue.IgnoreElement, null);

    /// <summary>Keeps Datastar away from the element, not from its descendants: <c>data-ignore__self</c>.</summary>
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread the attribute.</exception>
    /// <remarks>Reference: <see href="https://data-star.dev/reference/attributes#data-ignore">data-ignore</see>.</remarks>
    public DatastarAttributes IgnoreSelf() =>
        With(AttributeCatalogue.IgnoreElement.Names.With(Has.Self.Text), null);

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
