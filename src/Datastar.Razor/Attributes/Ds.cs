using System.Text.Json;

namespace Datastar.Razor;

/// <summary>
/// Builds Datastar attributes as values, for a tag in any .cshtml (<c>&lt;button @Ds.OnClick(Get("/x"))&gt;</c>) or to be splatted in
/// .razor (<c>@attributes="Ds.Show(open)"</c>): <c>data-on:click="@get('/x')"</c>, <c>data-show="$open"</c>.
/// </summary>
/// <remarks>See <see href="https://data-star.dev/reference/attributes">Datastar attributes</see>. Modifiers belong to the expression: <c>Get("/x").Once()</c>.</remarks>
public static partial class Ds
{
    /// <summary>No attribute: what a condition may choose instead of one.</summary>
    public static DatastarAttributes None => default;

    /// <inheritdoc cref="DatastarAttributes.On(string, DatastarExpression)"/>
    public static DatastarAttributes On(string name, DatastarExpression statements) => None.On(name, statements);

    /// <inheritdoc cref="DatastarAttributes.OnIntersect(DatastarExpression)"/>
    public static DatastarAttributes OnIntersect(DatastarExpression statements) => None.OnIntersect(statements);

    /// <inheritdoc cref="DatastarAttributes.OnInterval(DatastarExpression)"/>
    public static DatastarAttributes OnInterval(DatastarExpression statements) => None.OnInterval(statements);

    /// <inheritdoc cref="DatastarAttributes.OnSignalPatch(DatastarExpression)"/>
    public static DatastarAttributes OnSignalPatch(DatastarExpression statements) => None.OnSignalPatch(statements);

    /// <inheritdoc cref="DatastarAttributes.OnSignalPatchFilter(SignalFilter)"/>
    public static DatastarAttributes OnSignalPatchFilter(SignalFilter filter) => None.OnSignalPatchFilter(filter);

    /// <inheritdoc cref="DatastarAttributes.Init(DatastarExpression)"/>
    public static DatastarAttributes Init(DatastarExpression statements) => None.Init(statements);

    /// <inheritdoc cref="DatastarAttributes.Effect(DatastarExpression)"/>
    public static DatastarAttributes Effect(DatastarExpression statements) => None.Effect(statements);

    /// <inheritdoc cref="DatastarAttributes.Signals(object, bool, JsonSerializerOptions)"/>
    public static DatastarAttributes Signals(object values, bool ifMissing = false, JsonSerializerOptions? json = null) => None.Signals(values, ifMissing, json);

    /// <inheritdoc cref="DatastarAttributes.Signal(string, object, bool)"/>
    public static DatastarAttributes Signal(string name, object? value, bool ifMissing = false) => None.Signal(name, value, ifMissing);

    /// <inheritdoc cref="DatastarAttributes.Computed(string, DatastarExpression)"/>
    public static DatastarAttributes Computed(string name, DatastarExpression expression) => None.Computed(name, expression);

    /// <inheritdoc cref="DatastarAttributes.Computed(DatastarExpression)"/>
    public static DatastarAttributes Computed(DatastarExpression expression) => None.Computed(expression);

    /// <inheritdoc cref="DatastarAttributes.Bind(ISignal)"/>
    public static DatastarAttributes Bind(ISignal signal) => None.Bind(signal);

    /// <inheritdoc cref="DatastarAttributes.Ref(ISignal)"/>
    public static DatastarAttributes Ref(ISignal signal) => None.Ref(signal);

    /// <inheritdoc cref="DatastarAttributes.Indicator(Signal{bool})"/>
    public static DatastarAttributes Indicator(Signal<bool> signal) => None.Indicator(signal);

    /// <inheritdoc cref="DatastarAttributes.Text(DatastarExpression)"/>
    public static DatastarAttributes Text(DatastarExpression expression) => None.Text(expression);

    /// <inheritdoc cref="DatastarAttributes.ErrorFor(ISignal)"/>
    public static DatastarAttributes ErrorFor(ISignal signal) => None.ErrorFor(signal);

    /// <inheritdoc cref="DatastarAttributes.Show(DatastarExpression{bool})"/>
    public static DatastarAttributes Show(DatastarExpression<bool> condition) => None.Show(condition);

    /// <inheritdoc cref="DatastarAttributes.Class(string, DatastarExpression{bool})"/>
    public static DatastarAttributes Class(string name, DatastarExpression<bool> condition) => None.Class(name, condition);

    /// <inheritdoc cref="DatastarAttributes.Class(DatastarExpression)"/>
    public static DatastarAttributes Class(DatastarExpression expression) => None.Class(expression);

    /// <inheritdoc cref="DatastarAttributes.Attr(string, DatastarExpression)"/>
    public static DatastarAttributes Attr(string name, DatastarExpression expression) => None.Attr(name, expression);

    /// <inheritdoc cref="DatastarAttributes.Attr(DatastarExpression)"/>
    public static DatastarAttributes Attr(DatastarExpression expression) => None.Attr(expression);

    /// <inheritdoc cref="DatastarAttributes.Style(string, DatastarExpression)"/>
    public static DatastarAttributes Style(string name, DatastarExpression expression) => None.Style(name, expression);

    /// <inheritdoc cref="DatastarAttributes.Style(DatastarExpression)"/>
    public static DatastarAttributes Style(DatastarExpression expression) => None.Style(expression);

    /// <inheritdoc cref="DatastarAttributes.JsonSignals(SignalFilter, bool)"/>
    public static DatastarAttributes JsonSignals(SignalFilter? filter = null, bool terse = false) => None.JsonSignals(filter, terse);

    /// <inheritdoc cref="DatastarAttributes.Ignore()"/>
    public static DatastarAttributes Ignore() => None.Ignore();

    /// <inheritdoc cref="DatastarAttributes.IgnoreSelf()"/>
    public static DatastarAttributes IgnoreSelf() => None.IgnoreSelf();

    /// <inheritdoc cref="DatastarAttributes.IgnoreMorph()"/>
    public static DatastarAttributes IgnoreMorph() => None.IgnoreMorph();

    /// <inheritdoc cref="DatastarAttributes.PreserveAttr(ReadOnlySpan{string})"/>
    public static DatastarAttributes PreserveAttr(params ReadOnlySpan<string> names) => None.PreserveAttr(names);
}
