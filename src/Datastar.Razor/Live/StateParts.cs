using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Datastar.Razor.Live;

/// <summary>
/// Takes the state of a view apart into what is compared: two states are the same only if nothing that is rendered of them can differ.
/// In doubt they differ: then each stream gets a rendering of its own, and nobody sees what was made for another.
/// </summary>
internal static class StateParts
{
    private static readonly object Null = new();

    // Of these, equal values are written the same in every form.
    private static readonly FrozenSet<Type> Plain = FrozenSet.Create(
        typeof(bool), typeof(char), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(nint), typeof(nuint), typeof(Int128), typeof(UInt128), typeof(Guid), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan));

    public static object[] Of(object? state)
    {
        var parts = new List<object>(4);
        Add(parts, state);
        return [.. parts];
    }

    public static bool Same(object left, object right) => ReferenceEquals(left, right) || (left is string or ValueType && left.Equals(right));

    public static int Hash(object part) => part is string or ValueType ? part.GetHashCode() : RuntimeHelpers.GetHashCode(part);

    private static void Add(List<object> parts, object? value)
    {
        if (value is not ITuple tuple || !value.GetType().FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
        {
            parts.Add(Part(value));
            return;
        }
        parts.Add(value.GetType());
        for (var i = 0; i < tuple.Length; i++)
            Add(parts, tuple[i]);
    }

    private static object Part(object? value) => value switch
    {
        null => Null,
        // 12:00Z equals 14:00+02:00, 1.0m equals 1.00m, 0.0 equals -0.0: they are compared as they are written.
        DateTime or DateTimeOffset => (value.GetType(), ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)),
        double or float or Half or decimal => (value.GetType(), ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        // What a struct of the app's own holds, and how it is compared, nobody knows: it equals nothing.
        ValueType and not Enum when !Plain.Contains(value.GetType()) => new object(),
        _ => value,
    };
}
