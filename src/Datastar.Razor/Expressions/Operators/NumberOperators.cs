using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Datastar.Razor;

/// <summary>Arithmetic of numbers. As in C#, an integer beside a number with a fraction counts as one, and what is computed with null is null.</summary>
/// <remarks>The browser computes with doubles: nothing overflows, decimals are as exact as doubles are, and integers up to 9007199254740991.</remarks>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Mistakes two extension blocks for members of one name")]
public static partial class NumberOperators
{
    extension<T>(DatastarExpression<T>) where T : INumber<T>
    {
        /// <summary>Sum: <c>$n + 1</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<T> operator +(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<T>(left, " + ", right, Precedence.Additive);

        /// <summary>Difference, with the spaces that the client needs: <c>$n - 1</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<T> operator -(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<T>(left, " - ", right, Precedence.Additive);

        /// <summary>Product: <c>$n * 2</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<T> operator *(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<T>(left, " * ", right, Precedence.Multiplicative);

        /// <summary>Quotient: <c>$price / 2</c>; of integers as in C#, without its fraction: <c>Math.trunc($n / 2)</c>.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The divisor.</param>
        public static DatastarExpression<T> operator /(DatastarExpression<T> left, DatastarExpression<T> right) => Divide<T>(left, right);

        /// <summary>Remainder, with the sign of the dividend as in C#: <c>$n % 2</c>.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The divisor.</param>
        public static DatastarExpression<T> operator %(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<T>(left, " % ", right, Precedence.Multiplicative);

        /// <summary>Negative: <c>-$n</c>.</summary>
        /// <param name="operand">The operand.</param>
        public static DatastarExpression<T> operator -(DatastarExpression<T> operand) => Compose.Prefix<T>("-", operand);
    }

    private static DatastarExpression<T> Divide<T>(DatastarExpression left, DatastarExpression right) where T : INumber<T>
    {
        var quotient = Compose.Binary<T>(left, " / ", right, Precedence.Multiplicative);
        return IsInteger<T>() ? Compose.Call<T>(null, "Math.trunc", quotient) : quotient;
    }

    private static bool IsInteger<T>() where T : INumber<T> => T.One / (T.One + T.One) == T.Zero;
}
