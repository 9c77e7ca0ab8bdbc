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

        /// <summary>Whether there is no value: <c>($day ?? '') === ''</c>, of a number <c>isNaN(parseFloat($age))</c>. A comparison with <c>null</c> does the same, but makes C# believe that the signal's object may be null.</summary>
        public DatastarExpression<bool> IsNull => Nulls.IsNull(value);

        /// <summary>The value, or another when there is none: <c>$name || 'nobody'</c>.</summary>
        /// <param name="other">The other value.</param>
        public DatastarExpression<T> Or(DatastarExpression<T> other) => Nulls.Or(value, other);
    }

    extension<T>(DatastarExpression<T?> value) where T : struct
    {
        /// <summary>The value, or another when there is none: <c>isNaN(parseFloat($age)) ? 0 : parseFloat($age)</c>.</summary>
        /// <param name="other">The other value.</param>
        [OverloadResolutionPriority(1)]
        public DatastarExpression<T> Or(DatastarExpression<T> other) => Nulls.Or(value, other);
    }
}
