using System.Runtime.CompilerServices;

namespace Datastar.Razor.Encoding;

/// <summary>What the client calls the values of an enum.</summary>
internal static class EnumName
{
    /// <summary>The name of a value.</summary>
    /// <param name="names">The names in the order of the values, which begin at 0.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such value.</exception>
    public static string Of<T>(string[] names, T value, [CallerArgumentExpression(nameof(value))] string parameter = "") where T : struct, Enum
    {
        var index = Unsafe.As<T, int>(ref value);
        return (uint)index < (uint)names.Length ? names[index] : throw new ArgumentOutOfRangeException(
            parameter, value, $"{typeof(T).Name} has no value {index}. It has: {string.Join(", ", Enum.GetNames<T>())}.");
    }
}
