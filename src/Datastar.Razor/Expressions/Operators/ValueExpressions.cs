using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

/// <summary>What values of any type can do in the browser.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Mistakes two extension blocks for members of one name")]
public static class ValueExpressions
{
    extension<T>(DatastarExpression<T> value)
    {
        /// <summary>The value as text: <c>String($count)</c>.</summary>
        public DatastarExpression<string> ToText() => Compose.Call<string>(null, "String", value);

        /// <summary>Whether there is no value: <c>$age === null</c>. A comparison with <c>null</c> does the same, but makes C# believe that the signal's object may be null.</summary>
        public DatastarExpression<bool> IsNull => value == DatastarExpression<T>.Null;

        /// <summary>The value, or another when there is none: <c>$name ?? 'nobody'</c>.</summary>
        /// <param name="other">The other value.</param>
        public DatastarExpression<T> Or(DatastarExpression<T> other) => Coalesce<T>(value, other);
    }

    extension<T>(DatastarExpression<T?> value) where T : struct
    {
        /// <summary>The value, or another when there is none: <c>$age ?? 0</c>.</summary>
        /// <param name="other">The other value.</param>
        [OverloadResolutionPriority(1)]
        public DatastarExpression<T> Or(DatastarExpression<T> other) => Coalesce<T>(value, other);
    }

    private static DatastarExpression<T> Coalesce<T>(DatastarExpression value, DatastarExpression other) =>
        new(Compose.Infix(value, " ?? ", other, Precedence.Equality, Precedence.Equality), Precedence.Coalesce);
}
