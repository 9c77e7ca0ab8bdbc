namespace Datastar.Razor;

/// <summary>Logic between conditions: <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.</summary>
public static class LogicOperators
{
    private const string NoBranch = "The condition is evaluated in the browser, C# cannot branch on it. Use condition.Then(whenTrue, whenFalse) or action.When(condition).";

    extension(DatastarExpression<bool>)
    {
        /// <summary>Both hold: <c>$open &amp;&amp; $count &gt; 0</c>. Also what <c>&amp;&amp;</c> builds.</summary>
        /// <param name="left">The left condition.</param>
        /// <param name="right">The right condition.</param>
        public static DatastarExpression<bool> operator &(DatastarExpression<bool> left, DatastarExpression<bool> right) =>
            Compose.Binary<bool>(left, " && ", right, Precedence.And, associative: true);

        /// <summary>One of them holds: <c>$open || $count &gt; 0</c>. Also what <c>||</c> builds.</summary>
        /// <param name="left">The left condition.</param>
        /// <param name="right">The right condition.</param>
        public static DatastarExpression<bool> operator |(DatastarExpression<bool> left, DatastarExpression<bool> right) =>
            Compose.Binary<bool>(left, " || ", right, Precedence.Or, associative: true);

        /// <summary>The opposite: <c>!$open</c>.</summary>
        /// <param name="operand">The condition.</param>
        public static DatastarExpression<bool> operator !(DatastarExpression<bool> operand) => Compose.Prefix<bool>("!", operand);

        /// <summary>Lets <c>||</c> build an expression; a branch on a condition does not compile.</summary>
        /// <param name="operand">The condition.</param>
        [Obsolete(NoBranch, error: true)]
        public static bool operator true(DatastarExpression<bool> operand) => false;

        /// <summary>Lets <c>&amp;&amp;</c> build an expression.</summary>
        /// <param name="operand">The condition.</param>
        [Obsolete(NoBranch, error: true)]
        public static bool operator false(DatastarExpression<bool> operand) => false;
    }
}
