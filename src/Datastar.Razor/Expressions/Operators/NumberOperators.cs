using System.Numerics;

namespace Datastar.Razor;

/// <summary>Arithmetic and order of numbers; both operands have the same C# type.</summary>
public static class NumberOperators
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
        public static DatastarExpression<T> operator /(DatastarExpression<T> left, DatastarExpression<T> right)
        {
            var quotient = Compose.Binary<T>(left, " / ", right, Precedence.Multiplicative);
            return T.One / (T.One + T.One) == T.Zero ? Compose.Wrap<T>("Math.trunc(", quotient, Precedence.Assignment, ")") : quotient;
        }

        /// <summary>Remainder, with the sign of the dividend as in C#: <c>$n % 2</c>.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The divisor.</param>
        public static DatastarExpression<T> operator %(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<T>(left, " % ", right, Precedence.Multiplicative);

        /// <summary>Negative: <c>-$n</c>.</summary>
        /// <param name="operand">The operand.</param>
        public static DatastarExpression<T> operator -(DatastarExpression<T> operand) => Compose.Prefix<T>("-", operand);

        /// <summary>Less than: <c>$n &lt; 1</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<bool>(left, " < ", right, Precedence.Relational);

        /// <summary>Greater than: <c>$n &gt; 1</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<bool>(left, " > ", right, Precedence.Relational);

        /// <summary>At most: <c>$n &lt;= 1</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <=(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<bool>(left, " <= ", right, Precedence.Relational);

        /// <summary>At least: <c>$n &gt;= 1</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >=(DatastarExpression<T> left, DatastarExpression<T> right) =>
            Compose.Binary<bool>(left, " >= ", right, Precedence.Relational);
    }
}
