using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>A piece of JavaScript whose value has the C# type <typeparamref name="T"/>.</summary>
/// <remarks>
/// A C# value converts by itself and becomes a JavaScript literal: in <c>S.Remaining &gt; 0</c> the <c>0</c> does.
/// Operators that only some types have (arithmetic, order, logic) are in <see cref="NumberOperators"/>, <see cref="ComparisonOperators"/>, <see cref="TextOperators"/> and <see cref="LogicOperators"/>.
/// </remarks>
/// <typeparam name="T">The C# type of the value that the client computes.</typeparam>
[SuppressMessage("Design", "CA1036:Override methods on comparable types", Justification = "They are extensions, for the types that have an order")]
public class DatastarExpression<T> : DatastarExpression, IDatastarExpression<T>, IComparable<T>
{
    /// <summary>What null stands for: see <see cref="Nulls"/>.</summary>
    internal static readonly DatastarExpression<T> Null = new(Nulls.Literal, Precedence.Member);

    private static readonly string HoleOnly = CodeHole.Mark.ToString();

    DatastarExpression IDatastarExpression<T>.Expression => this;

    // Implemented for the sake of operators alone, which take a value or an expression of one.
    int IComparable<T>.CompareTo(T? other) => throw new NotSupportedException("The browser knows what this is, C# does not: compare by <, > or ==, which build code for the browser.");

    internal DatastarExpression(in JsCode code, Precedence precedence = Precedence.Unknown) : base(code, precedence) { }

    /// <summary>A C# value as a literal: <c>"it's"</c> is <c>'it\'s'</c>, objects and lists are written as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">JavaScript has no exact literal: NaN, an infinity, an integer beyond 2⁵³.</exception>
    /// <remarks>Enums, objects and lists are written when the expression is, with the JSON options of the app that writes it.</remarks>
    public static implicit operator DatastarExpression<T>(T value)
    {
        if (value is null)
            return Null;
        // An expression of another type is an object too.
        if (value is DatastarExpression expression)
            return expression.As<T>();
        return JsLiteral.ToCode(value) is { } code
            ? new(code, ValueHole.PrecedenceOf(code))
            : new(new JsCode(HoleOnly, [new ValueHole(value)]), ValueHole.PrecedenceOf(value));
    }

    /// <summary>Raw JavaScript stands for a value of any type: <c>ds-show="@Js($"matchMedia('print').matches")"</c>.</summary>
    /// <param name="raw">The raw JavaScript.</param>
    public static implicit operator DatastarExpression<T>(RawExpression raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return raw.As<T>();
    }

    /// <summary>Equality without conversions, <c>$name === 'x'</c>; of values that may be null as in C#: <c>parseFloat($age) === 5</c>, <c>($day ?? '') === ''</c>.</summary>
    /// <param name="left">The left operand; null stands for no value: missing, null and <c>''</c> alike.</param>
    /// <param name="right">The right operand; null stands for no value: missing, null and <c>''</c> alike.</param>
    public static DatastarExpression<bool> operator ==(DatastarExpression<T>? left, DatastarExpression<T>? right) =>
        IsNone(right) ? Nulls.IsNull(left ?? Null) : IsNone(left) ? Nulls.IsNull(right) : Nulls.Compare(left, " === ", right);

    /// <summary>Inequality without conversions, <c>$name !== 'x'</c>; of values that may be null as in C#.</summary>
    /// <param name="left">The left operand; null stands for no value: missing, null and <c>''</c> alike.</param>
    /// <param name="right">The right operand; null stands for no value: missing, null and <c>''</c> alike.</param>
    public static DatastarExpression<bool> operator !=(DatastarExpression<T>? left, DatastarExpression<T>? right) =>
        IsNone(right) ? Nulls.IsNotNull(left ?? Null) : IsNone(left) ? Nulls.IsNotNull(right) : Nulls.Compare(left, " !== ", right);

    /// <summary>Text after a value of any type: <c>$count + ' items'</c>.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">The text; null is empty.</param>
    public static DatastarExpression<string> operator +(DatastarExpression<T> left, string? right) =>
        TextConcatenation.Join(left, (DatastarExpression<string>)(right ?? ""));

    /// <summary>Text before a value of any type: <c>'Hello ' + $name</c>.</summary>
    /// <param name="left">The text; null is empty.</param>
    /// <param name="right">The value.</param>
    public static DatastarExpression<string> operator +(string? left, DatastarExpression<T> right) =>
        TextConcatenation.Join((DatastarExpression<string>)(left ?? ""), right);

    /// <summary>Whether both are the same object; <c>==</c> builds a comparison for the browser instead.</summary>
    /// <param name="obj">The other object.</param>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public sealed override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static bool IsNone([NotNullWhen(false)] DatastarExpression<T>? value) => value is null || ReferenceEquals(value, Null);
}
