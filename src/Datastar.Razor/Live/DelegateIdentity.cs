using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Datastar.Razor.Live;

/// <summary>
/// Takes a delegate apart into its code and what it has captured. Two delegates with the same parts do the same, as far as they depend on
/// nothing ambient. In doubt they differ: then each stream gets a rendering of its own, and nobody sees what was made for another.
/// </summary>
internal static class DelegateIdentity
{
    private const BindingFlags InstanceFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int DeepestClosure = 8;

    private static readonly object Nothing = new();

    private static readonly HashSet<Type> PlainValues =
    [
        typeof(bool), typeof(char), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(nint), typeof(nuint), typeof(float), typeof(double), typeof(Half), typeof(Int128), typeof(UInt128), typeof(decimal), typeof(string),
        typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(CancellationToken),
    ];

    /// <summary>The parts. A part that equals nothing, not even its like, stands for what cannot be compared.</summary>
    public static object[] Of(Delegate render)
    {
        // Without a JIT the metadata of closures may be gone, and a closure would seem to hold nothing.
        if (!RuntimeFeature.IsDynamicCodeSupported || render.Target is not { } target || !IsClosure(target.GetType()))
            return [render];
        var parts = new List<object> { render.Method };
        AddFields(parts, target, 0);
        return [.. parts];
    }

    public static bool Same(object left, object right) =>
        ReferenceEquals(left, right) || (left.GetType() == right.GetType() && IsComparedByValue(left) && left.Equals(right));

    public static int Hash(object part) => IsComparedByValue(part) ? part.GetHashCode() : RuntimeHelpers.GetHashCode(part);

    private static bool IsComparedByValue(object part) => part is MethodInfo or Delegate || PlainValues.Contains(part.GetType()) || part is Enum;

    // <>c__DisplayClass1_0: what the C# compiler keeps captured variables in.
    private static bool IsClosure(Type type) =>
        type.Name.StartsWith("<>c", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Trimming removes fields that no code uses; without a JIT this is not reached.")]
    private static void AddFields(List<object> parts, object closure, int depth)
    {
        foreach (var field in closure.GetType().GetFields(InstanceFields))
        {
            var value = field.GetValue(closure);
            if (value is not null && depth < DeepestClosure && IsClosure(value.GetType()))
            {
                parts.Add(value.GetType());
                AddFields(parts, value, depth + 1);
            }
            else
            {
                parts.Add(value is ValueType && !IsComparedByValue(value) ? new object() : value ?? Nothing);
            }
        }
    }
}
