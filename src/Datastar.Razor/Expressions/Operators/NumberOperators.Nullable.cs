using System.Numerics;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

// Numbers that may be null.
public static partial class NumberOperators
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
        public static DatastarExpression<T?> operator /(DatastarExpression<T?> left, DatastarExpression<T?> right) => Divide(left, right);

        /// <summary>Remainder, with the sign of the dividend as in C#: <c>parseFloat($age) % 2</c>, and <c>''</c> when an operand is null.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The divisor.</param>
        public static DatastarExpression<T?> operator %(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compute(left, " % ", right, Precedence.Multiplicative);

        /// <summary>Negative: <c>-parseFloat($age)</c>, and <c>''</c> when there is no number.</summary>
        /// <param name="operand">The operand.</param>
        public static DatastarExpression<T?> operator -(DatastarExpression<T?> operand) => new LiftedNumber<T?>(Compose.Prefix<double>("-", Nulls.Number(operand)));
    }

    extension<TLeft, TRight>(DatastarExpression<TLeft?>) where TLeft : struct, INumber<TLeft> where TRight : IBinaryInteger<TRight>
    {
        /// <summary>Sum with an integer of another type: <c>parseFloat($price) + $count</c>, and <c>''</c> when the left operand is null.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The integer, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TLeft?> operator +(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Compute(left, " + ", Operand.Of(right), Precedence.Additive);

        /// <summary>Difference with an integer of another type: <c>parseFloat($price) - $count</c>, and <c>''</c> when the left operand is null.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The integer, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TLeft?> operator -(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Compute(left, " - ", Operand.Of(right), Precedence.Additive);

        /// <summary>Product with an integer of another type: <c>parseFloat($price) * $count</c>, and <c>''</c> when the left operand is null.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The integer, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TLeft?> operator *(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Compute(left, " * ", Operand.Of(right), Precedence.Multiplicative);

        /// <summary>Quotient with an integer of another type: <c>parseFloat($price) / $count</c>; of integers without its fraction. <c>''</c> when the left operand is null.</summary>
        /// <param name="left">The dividend.</param>
        /// <param name="right">The integer, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TLeft?> operator /(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Divide(left, Operand.Of(right));
    }

    private static LiftedNumber<TLeft> Compute<TLeft, TRight>(DatastarExpression<TLeft> left, string op, DatastarExpression<TRight> right, Precedence precedence) =>
        new(Compose.Binary<double>(Nulls.Number(left), op, Nulls.Number(right), precedence));

    private static LiftedNumber<TLeft?> Divide<TLeft, TRight>(DatastarExpression<TLeft?> left, DatastarExpression<TRight> right) where TLeft : struct, INumber<TLeft> =>
        new(Divide<TLeft>(Nulls.Number(left), Nulls.Number(right)).As<double>());
}
