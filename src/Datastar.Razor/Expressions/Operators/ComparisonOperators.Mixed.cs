using System.Numerics;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

// Numbers of different types. The right one is a value or an expression: both are IComparable<TRight>, and one operator serves them.
public static partial class ComparisonOperators
{
    extension<TLeft, TRight>(DatastarExpression<TLeft>) where TLeft : INumber<TLeft> where TRight : INumber<TRight>
    {
        /// <summary>Less than, of numbers of different types: <c>$n &lt; 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator <(DatastarExpression<TLeft> left, IComparable<TRight> right) => Order.Compare(left, " < ", Operand.Of(right));

        /// <summary>Greater than, of numbers of different types: <c>$n &gt; 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator >(DatastarExpression<TLeft> left, IComparable<TRight> right) => Order.Compare(left, " > ", Operand.Of(right));

        /// <summary>At most, of numbers of different types: <c>$n &lt;= 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator <=(DatastarExpression<TLeft> left, IComparable<TRight> right) => Order.Compare(left, " <= ", Operand.Of(right));

        /// <summary>At least, of numbers of different types: <c>$n &gt;= 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator >=(DatastarExpression<TLeft> left, IComparable<TRight> right) => Order.Compare(left, " >= ", Operand.Of(right));
    }

    extension<TLeft, TRight>(DatastarExpression<TLeft?>) where TLeft : struct, INumber<TLeft> where TRight : INumber<TRight>
    {
        /// <summary>Less than, of numbers of different types, and false when the left one is null: <c>parseFloat($age) &lt; 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator <(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Order.Compare(left, " < ", Operand.Of(right));

        /// <summary>Greater than, of numbers of different types, and false when the left one is null: <c>parseFloat($age) &gt; 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator >(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Order.Compare(left, " > ", Operand.Of(right));

        /// <summary>At most, of numbers of different types, and false when the left one is null: <c>parseFloat($age) &lt;= 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator <=(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Order.Compare(left, " <= ", Operand.Of(right));

        /// <summary>At least, of numbers of different types, and false when the left one is null: <c>parseFloat($age) &gt;= 2.5</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand, a number or an expression of one.</param>
        [OverloadResolutionPriority(-1)]
        public static DatastarExpression<bool> operator >=(DatastarExpression<TLeft?> left, IComparable<TRight> right) => Order.Compare(left, " >= ", Operand.Of(right));
    }
}
