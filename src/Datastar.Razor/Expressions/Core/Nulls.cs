using System.Numerics;

namespace Datastar.Razor.Expressions;

/// <summary>
/// C#'s null in the browser. The client has none: a missing signal reads as <c>''</c>, null removes one, and an input that is empty gives <c>''</c>. So null is
/// written as <c>''</c>, and whatever reads a value that may be null takes missing, null and <c>''</c> for the same.
/// </summary>
/// <remarks>While numbers are computed with, null is NaN, which behaves as C#'s lifted operators do.</remarks>
internal static class Nulls
{
    /// <summary>The literal of null.</summary>
    public const string Literal = "''";

    public static NullableKind KindOf(Type type) => Nullable.GetUnderlyingType(type) is not { } underlying ? NullableKind.None
        : underlying.IsEnum ? NullableKind.Enum
        : underlying == typeof(bool) ? NullableKind.Truth
        : IsNumber(underlying) ? NullableKind.Number
        : NullableKind.Text;

    /// <summary>Whether a type is one of C#'s numbers.</summary>
    public static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal
        || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(BigInteger) || type == typeof(nint) || type == typeof(nuint);

    /// <summary>Whether there is no value.</summary>
    public static DatastarExpression<bool> IsNull<T>(DatastarExpression<T> value) => NullableOf<T>.Kind is NullableKind.Number
        ? Compose.Call<bool>(null, "isNaN", Number(value))
        : Compose.Wrap<bool>("(", value, Precedence.Equality, " ?? '') === ''", Precedence.Equality);

    /// <summary>Whether there is a value.</summary>
    public static DatastarExpression<bool> IsNotNull<T>(DatastarExpression<T> value) => NullableOf<T>.Kind is NullableKind.Number
        ? Compose.Prefix<bool>("!", IsNull(value))
        : Compose.Wrap<bool>("(", value, Precedence.Equality, " ?? '') !== ''", Precedence.Equality);

    /// <summary>Equality of values that may be null, by one of the operators of equality.</summary>
    public static DatastarExpression<bool> Compare<T>(DatastarExpression<T> left, string op, DatastarExpression<T> right)
    {
        var hasLiteral = IsLiteral(left) || IsLiteral(right);
        if (Order.HasKey<T>())
            return NullableOf<T>.Kind is NullableKind.None || hasLiteral ? Binary(Order.Key(left), op, Order.Key(right)) : Binary(Text(Order.Key(left)), op, Text(Order.Key(right)));
        return NullableOf<T>.Kind switch
        {
            NullableKind.Number when hasLiteral => Binary(Number(left), op, Number(right)),
            // NaN is not itself, but its text is.
            NullableKind.Number => Binary(Text(Number(left)), op, Text(Number(right))),
            NullableKind.Enum or NullableKind.Truth => Binary(Text(OrEmpty(left)), op, Text(OrEmpty(right))),
            NullableKind.Text when !hasLiteral => Binary(OrEmpty(left), op, OrEmpty(right)),
            _ => Binary(left, op, right),
        };
    }

    /// <summary>The value, or another when there is none.</summary>
    public static DatastarExpression<TResult> Or<T, TResult>(DatastarExpression<T> value, DatastarExpression<TResult> other)
    {
        if (typeof(T) == typeof(string))
            return Compose.Binary<TResult>(value, " || ", other, Precedence.Or, associative: true);
        return new(Compose.Conditional(IsNull(value), other, Value(value)), Precedence.Conditional);
    }

    /// <summary>A value that may be null as a number to compute with: NaN when there is none.</summary>
    public static DatastarExpression Number<T>(DatastarExpression<T> value) =>
        ReferenceEquals(value, DatastarExpression<T>.Null) ? new DatastarExpression<T>("NaN", Precedence.Member)
        : NullableOf<T>.Kind is not NullableKind.Number || IsLiteral(value) ? value
        : value is LiftedNumber<T> lifted ? lifted.Number
        : Compose.Call<double>(null, "parseFloat", value);

    /// <summary>The value as its C# type has it, where it is known not to be null.</summary>
    private static DatastarExpression Value<T>(DatastarExpression<T> value) => NullableOf<T>.Kind switch
    {
        NullableKind.Number => Number(value),
        NullableKind.Truth => Binary(Text(value), " === ", (DatastarExpression<string>)"true"),
        NullableKind.Enum => new DatastarExpression<T>(Compose.Conditional(Compose.Call<bool>(null, "isNaN", value), value, Compose.Prefix<double>("+", value)), Precedence.Conditional),
        _ => value,
    };

    private static DatastarExpression<bool> Binary(DatastarExpression left, string op, DatastarExpression right) => Compose.Binary<bool>(left, op, right, Precedence.Equality);

    private static DatastarExpression<string> Text(DatastarExpression value) => Compose.Call<string>(null, "String", value);

    private static DatastarExpression OrEmpty(DatastarExpression value) =>
        IsLiteral(value) ? value : Compose.Wrap<object>("", value, Precedence.Equality, " ?? ''", Precedence.Coalesce);

    // The literals of C# values: not text that is put together, which begins like them but binds more loosely.
    public static bool IsLiteral(DatastarExpression value) =>
        value.Precedence >= Precedence.Unary && value.Code.Text is [(>= '0' and <= '9') or '\'' or CodeHole.Mark, ..] or ['-', >= '0' and <= '9', ..] or "true" or "false";
}
