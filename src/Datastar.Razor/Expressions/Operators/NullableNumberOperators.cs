using System.Numerics;

namespace Datastar.Razor;

/// <summary>Arithmetic and order of numbers that may be null. As in C#, what is computed with null is null, and null is neither less nor more than anything.</summary>
public static class NullableNumberOperators
{
    extension<T>(DatastarExpression<T?>) where T : struct, INumber<T>
    {
        /// <summary>Sum: <c>parseFloat($age) + 1</c>, and <c>''</c> when an operand is null.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<T?> operator +(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compute(left, " + ", right, Precedence.Additive);

        /// <summary>Difference: <c>parseFloat($age) - 1</c>, and <c>''</c> when an operand is null.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<T?> operator -(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compute(left, " - ", right, Precedence.Additive);

        /// <summary>Product: <c>parseFloat($age) * 2</c>, and <c>''</c> when an operand is null.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<T?> operator *(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compute(left, " * ", right, Precedence.Multiplicative);

        /// <summary>Quotient: <c>parseFloat($price) / 2</c>; of integers as in C#, without its fraction. <c>''</c> when an operand is null.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The divisor.</param>
        public static DatastarExpression<T?> operator /(DatastarExpression<T?> left, DatastarExpression<T?> right)
        {
            var quotient = Compose.Binary<double>(Nulls.Number(left), " / ", Nulls.Number(right), Precedence.Multiplicative);
            return new LiftedNumber<T?>(T.One / (T.One + T.One) == T.Zero ? Compose.Call<double>(null, "Math.trunc", quotient) : quotient);
        }

        /// <summary>Remainder, with the sign of the dividend as in C#: <c>parseFloat($age) % 2</c>, and <c>''</c> when an operand is null.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The divisor.</param>
        public static DatastarExpression<T?> operator %(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compute(left, " % ", right, Precedence.Multiplicative);

        /// <summary>Negative: <c>-parseFloat($age)</c>, and <c>''</c> when there is no number.</summary>
        /// <param name="operand">The operand.</param>
        public static DatastarExpression<T?> operator -(DatastarExpression<T?> operand) => new LiftedNumber<T?>(Compose.Prefix<double>("-", Nulls.Number(operand)));

        /// <summary>Less than, and false when an operand is null: <c>parseFloat($age) &lt; 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " < ", right);

        /// <summary>Greater than, and false when an operand is null: <c>parseFloat($age) &gt; 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " > ", right);

        /// <summary>At most, and false when an operand is null: <c>parseFloat($age) &lt;= 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <=(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " <= ", right);

        /// <summary>At least, and false when an operand is null: <c>parseFloat($age) &gt;= 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >=(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " >= ", right);
    }

    private static LiftedNumber<T> Compute<T>(DatastarExpression<T> left, string op, DatastarExpression<T> right, Precedence precedence) =>
        new(Compose.Binary<double>(Nulls.Number(left), op, Nulls.Number(right), precedence));

    private static DatastarExpression<bool> Compare<T>(DatastarExpression<T> left, string op, DatastarExpression<T> right) =>
        Compose.Binary<bool>(Nulls.Number(left), op, Nulls.Number(right), Precedence.Relational);
}
