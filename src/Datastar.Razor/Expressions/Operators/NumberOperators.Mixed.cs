using System.Numerics;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

// Numbers of different types. One of them is a value or an expression: both are IComparable<T>, and one operator serves them.
public static partial class NumberOperators
{
    extension<TInteger, TFraction>(DatastarExpression<TInteger>) where TInteger : IBinaryInteger<TInteger> where TFraction : IFloatingPoint<TFraction>
    {
        /// <summary>Sum of an integer and a number with a fraction: <c>$count + 1.5</c>.</summary>
        /// <param name="left">The integer.</param>
        /// <param name="right">The other number, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TFraction> operator +(DatastarExpression<TInteger> left, IComparable<TFraction> right) =>
            Compose.Binary<TFraction>(left, " + ", Operand.Of(right), Precedence.Additive);

        /// <summary>Difference of an integer and a number with a fraction: <c>$count - 1.5</c>.</summary>
        /// <param name="left">The integer.</param>
        /// <param name="right">The other number, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TFraction> operator -(DatastarExpression<TInteger> left, IComparable<TFraction> right) =>
            Compose.Binary<TFraction>(left, " - ", Operand.Of(right), Precedence.Additive);

        /// <summary>Product of an integer and a number with a fraction: <c>$count * 1.5</c>.</summary>
        /// <param name="left">The integer.</param>
        /// <param name="right">The other number, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TFraction> operator *(DatastarExpression<TInteger> left, IComparable<TFraction> right) =>
            Compose.Binary<TFraction>(left, " * ", Operand.Of(right), Precedence.Multiplicative);

        /// <summary>Quotient of an integer and a number with a fraction: <c>$count / 1.5</c>.</summary>
        /// <param name="left">The integer.</param>
        /// <param name="right">The other number, a value or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TFraction> operator /(DatastarExpression<TInteger> left, IComparable<TFraction> right) =>
            Divide<TFraction>(left, Operand.Of(right));
    }

    extension<TNumber, TInteger>(DatastarExpression<TInteger>) where TNumber : INumber<TNumber> where TInteger : IBinaryInteger<TInteger>
    {
        /// <summary>Sum of a number and an integer of another type: <c>$price + $count</c>.</summary>
        /// <param name="left">The number, a value or an expression of one.</param>
        /// <param name="right">The integer.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TNumber> operator +(IComparable<TNumber> left, DatastarExpression<TInteger> right) =>
            Compose.Binary<TNumber>(Operand.Of(left), " + ", right, Precedence.Additive);

        /// <summary>Difference of a number and an integer of another type: <c>$price - $count</c>.</summary>
        /// <param name="left">The number, a value or an expression of one.</param>
        /// <param name="right">The integer.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TNumber> operator -(IComparable<TNumber> left, DatastarExpression<TInteger> right) =>
            Compose.Binary<TNumber>(Operand.Of(left), " - ", right, Precedence.Additive);

        /// <summary>Product of a number and an integer of another type: <c>$price * $count</c>.</summary>
        /// <param name="left">The number, a value or an expression of one.</param>
        /// <param name="right">The integer.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TNumber> operator *(IComparable<TNumber> left, DatastarExpression<TInteger> right) =>
            Compose.Binary<TNumber>(Operand.Of(left), " * ", right, Precedence.Multiplicative);

        /// <summary>Quotient of a number and an integer of another type: <c>$price / $count</c>.</summary>
        /// <param name="left">The number, a value or an expression of one.</param>
        /// <param name="right">The integer.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<TNumber> operator /(IComparable<TNumber> left, DatastarExpression<TInteger> right) =>
            Divide<TNumber>(Operand.Of(left), right);
    }
}
