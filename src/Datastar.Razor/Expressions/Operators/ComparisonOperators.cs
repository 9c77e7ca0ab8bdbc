using System.Diagnostics.CodeAnalysis;

namespace Datastar.Razor;

/// <summary>The order of numbers, dates, times and durations, as C# has it.</summary>
/// <remarks>What may be null is neither less nor more than anything while it is. A number that differs in type from the other is taken as it is: <c>S.Count &gt; 2.5</c>.</remarks>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Mistakes two extension blocks for members of one name")]
public static partial class ComparisonOperators
{
    extension<T>(DatastarExpression<T>) where T : struct, IComparable<T>, ISpanFormattable
    {
        /// <summary>Less than: <c>$n &lt; 1</c>, <c>$day &lt; '2026-01-02'</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <(DatastarExpression<T> left, DatastarExpression<T> right) => Order.Compare(left, " < ", right);

        /// <summary>Greater than: <c>$n &gt; 1</c>, <c>$day &gt; '2026-01-02'</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >(DatastarExpression<T> left, DatastarExpression<T> right) => Order.Compare(left, " > ", right);

        /// <summary>At most: <c>$n &lt;= 1</c>, <c>$day &lt;= '2026-01-02'</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <=(DatastarExpression<T> left, DatastarExpression<T> right) => Order.Compare(left, " <= ", right);

        /// <summary>At least: <c>$n &gt;= 1</c>, <c>$day &gt;= '2026-01-02'</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >=(DatastarExpression<T> left, DatastarExpression<T> right) => Order.Compare(left, " >= ", right);
    }

    extension<T>(DatastarExpression<T?>) where T : struct, IComparable<T>, ISpanFormattable
    {
        /// <summary>Less than, and false when an operand is null: <c>parseFloat($age) &lt; 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <(DatastarExpression<T?> left, DatastarExpression<T?> right) => Order.Compare(left, " < ", right);

        /// <summary>Greater than, and false when an operand is null: <c>parseFloat($age) &gt; 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >(DatastarExpression<T?> left, DatastarExpression<T?> right) => Order.Compare(left, " > ", right);

        /// <summary>At most, and false when an operand is null: <c>parseFloat($age) &lt;= 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <=(DatastarExpression<T?> left, DatastarExpression<T?> right) => Order.Compare(left, " <= ", right);

        /// <summary>At least, and false when an operand is null: <c>parseFloat($age) &gt;= 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >=(DatastarExpression<T?> left, DatastarExpression<T?> right) => Order.Compare(left, " >= ", right);
    }
}
