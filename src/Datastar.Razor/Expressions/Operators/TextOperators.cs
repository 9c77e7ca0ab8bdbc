using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

/// <summary>Concatenation of text, with values of other types too, and its order.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Mistakes two extension blocks for members of one name")]
public static class TextOperators
{
    extension(DatastarExpression<string>)
    {
        /// <summary>Before, by character codes: <c>$a &lt; $b</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <(DatastarExpression<string> left, DatastarExpression<string> right) =>
            Compose.Binary<bool>(left, " < ", right, Precedence.Relational);

        /// <summary>After, by character codes: <c>$a &gt; $b</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >(DatastarExpression<string> left, DatastarExpression<string> right) =>
            Compose.Binary<bool>(left, " > ", right, Precedence.Relational);

        /// <summary>Before or the same, by character codes: <c>$a &lt;= $b</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator <=(DatastarExpression<string> left, DatastarExpression<string> right) =>
            Compose.Binary<bool>(left, " <= ", right, Precedence.Relational);

        /// <summary>After or the same, by character codes: <c>$a &gt;= $b</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static DatastarExpression<bool> operator >=(DatastarExpression<string> left, DatastarExpression<string> right) =>
            Compose.Binary<bool>(left, " >= ", right, Precedence.Relational);
    }

    extension<T>(DatastarExpression<T>)
    {
        /// <summary>Text and then a value of any type: <c>$first + $last</c>, <c>$title + $count</c>.</summary>
        /// <param name="left">The text.</param>
        /// <param name="right">The value.</param>
        [OverloadResolutionPriority(1)]
        public static DatastarExpression<string> operator +(DatastarExpression<string> left, DatastarExpression<T> right) =>
            TextConcatenation.Join(left, right);

        /// <summary>A value of another type and then text: <c>$count + $title</c>.</summary>
        /// <param name="left">The value.</param>
        /// <param name="right">The text.</param>
        public static DatastarExpression<string> operator +(DatastarExpression<T> left, DatastarExpression<string> right) =>
            TextConcatenation.Join(left, right);
    }
}
