using System.Numerics;

namespace Datastar.Razor;

/// <summary>Order of numbers that may be null. As in C#, null is neither less nor more than anything; JavaScript alone would take it for 0.</summary>
public static class NullableNumberOperators
{
    extension<T>(DatastarExpression<T?>) where T : struct, INumber<T>
    {
        /// <summary>Less than: <c>$age != null &amp;&amp; $age &lt; 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " < ", right);

        /// <summary>Greater than: <c>$age != null &amp;&amp; $age &gt; 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " > ", right);

        /// <summary>At most: <c>$age != null &amp;&amp; $age &lt;= 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <=(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " <= ", right);

        /// <summary>At least: <c>$age != null &amp;&amp; $age &gt;= 18</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >=(DatastarExpression<T?> left, DatastarExpression<T?> right) => Compare(left, " >= ", right);
    }

    private static DatastarExpression<bool> Compare(DatastarExpression left, string op, DatastarExpression right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var comparison = Compose.Binary<bool>(left, op, right, Precedence.Relational);
        return Guard(left, Guard(right, comparison));
    }

    private static DatastarExpression<bool> Guard(DatastarExpression operand, DatastarExpression<bool> comparison)
    {
        if (IsNumber(operand.Code.Text))
            return comparison;
        var isThere = Compose.Wrap<bool>("", operand, Precedence.Relational, " != null", Precedence.Equality);
        return Compose.Binary<bool>(isThere, " && ", comparison, Precedence.And, associative: true);
    }

    private static bool IsNumber(string code) => char.IsAsciiDigit(code[0]) || code is ['-', >= '0' and <= '9', ..];
}
