using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

public static partial class Actions
{
    /// <summary>Reads signals without subscribing to them: <c>@peek(() =&gt; $count)</c>.</summary>
    /// <typeparam name="T">The C# type of the value.</typeparam>
    /// <param name="expression">What is read.</param>
    public static DatastarExpression<T> Peek<T>(DatastarExpression<T> expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Compose.Wrap<T>("@peek(() => ", expression, Precedence.Conditional, ")");
    }

    /// <summary>Sets every signal that a filter selects: <c>@setAll(false, {include: /^menu\./})</c>.</summary>
    /// <typeparam name="T">The type of the value, or an expression.</typeparam>
    /// <param name="value">The new value.</param>
    /// <param name="filter">Which signals; all of them by default.</param>
    public static DatastarAction SetAll<T>(T value, SignalFilter? filter = null)
    {
        var output = new CodeWriter(stackalloc char[128]);
        output.Append("@setAll(");
        output.AppendValue(value);
        if (filter?.Code is { Length: > 0 } selected)
            output.Append(", " + selected);
        output.Append(")");
        return new DatastarAction(output.ToCode(), Precedence.Member);
    }

    /// <summary>Negates every signal that a filter selects: <c>@toggleAll({include: /^menu\./})</c>.</summary>
    /// <param name="filter">Which signals; all of them by default.</param>
    public static DatastarAction ToggleAll(SignalFilter? filter = null) => new($"@toggleAll({filter?.Code})", Precedence.Member);

    /// <summary>A C# value as an expression, where none is expected: <c>Value(5) - S.Count</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">JSON metadata of one's own, from a <c>JsonSerializerContext</c>: for trimmed and AOT-compiled apps, or other JSON options than the app's.</param>
    public static DatastarExpression<T> Value<T>(T value, JsonTypeInfo<T>? typeInfo = null)
    {
        if (typeInfo is null)
            return value;
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        JsLiteral.Append(ref output, value, typeInfo);
        var code = output.ToStringAndClear();
        return new(code, ValueHole.PrecedenceOf(code));
    }
}
