using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Datastar.Razor;

/// <summary>What numbers can do in the browser.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Mistakes two extension blocks for members of one name")]
public static class NumberExpressions
{
    extension<T>(DatastarExpression<T> number) where T : INumber<T>
    {
        /// <summary>The nearest integer, halves upwards: <c>Math.round($price)</c>.</summary>
        public DatastarExpression<T> Round() => Compose.Call<T>(null, "Math.round", number);

        /// <summary>The next integer below: <c>Math.floor($price)</c>.</summary>
        public DatastarExpression<T> Floor() => Compose.Call<T>(null, "Math.floor", number);

        /// <summary>The next integer above: <c>Math.ceil($price)</c>.</summary>
        public DatastarExpression<T> Ceiling() => Compose.Call<T>(null, "Math.ceil", number);

        /// <summary>Without its sign: <c>Math.abs($n)</c>.</summary>
        public DatastarExpression<T> Abs() => Compose.Call<T>(null, "Math.abs", number);

        /// <summary>At least another number: <c>Math.max($n, 0)</c>.</summary>
        /// <param name="minimum">The other number.</param>
        public DatastarExpression<T> AtLeast(DatastarExpression<T> minimum) => Compose.Call<T>(null, "Math.max", number, minimum);

        /// <summary>At most another number: <c>Math.min($n, 9)</c>.</summary>
        /// <param name="maximum">The other number.</param>
        public DatastarExpression<T> AtMost(DatastarExpression<T> maximum) => Compose.Call<T>(null, "Math.min", number, maximum);

        /// <summary>As text with that many decimals, halves away from zero: <c>$price.toFixed(2)</c>.</summary>
        /// <param name="decimals">How many.</param>
        public DatastarExpression<string> ToFixed(DatastarExpression<int> decimals) => Compose.Call<string>(number, ".toFixed", decimals);
    }

    extension<T>(Signal<T> signal) where T : INumber<T>
    {
        /// <summary>One more: <c>$count++</c>.</summary>
        public DatastarAction Increment() => new(signal.Code.Between("", "++"), Precedence.Postfix);

        /// <summary>One less: <c>$count--</c>.</summary>
        public DatastarAction Decrement() => new(signal.Code.Between("", "--"), Precedence.Postfix);

        /// <summary>More by a number: <c>$count += 5</c>.</summary>
        /// <param name="amount">The number.</param>
        public DatastarAction Add(DatastarExpression<T> amount) =>
            new(Compose.Infix(signal, " += ", amount, Precedence.Member, Precedence.Assignment), Precedence.Assignment);

        /// <summary>Less by a number: <c>$count -= 5</c>.</summary>
        /// <param name="amount">The number.</param>
        public DatastarAction Subtract(DatastarExpression<T> amount) =>
            new(Compose.Infix(signal, " -= ", amount, Precedence.Member, Precedence.Assignment), Precedence.Assignment);
    }
}
