using System.Reflection;
using System.Runtime.CompilerServices;

namespace Datastar.Razor.Signals;

/// <summary>Whether a parameter or a property was declared as one that may be null: <c>TodoSignals? signals</c>.</summary>
internal static class Nullability
{
    private static readonly ConditionalWeakTable<object, object> Known = [];

    public static bool IsNullable(ParameterInfo parameter) => (bool)Known.GetValue(parameter, static parameter => Compute((ParameterInfo)parameter));

    public static bool IsNullable(PropertyInfo property) => (bool)Known.GetValue(property, static property =>
        Nullable.GetUnderlyingType(((PropertyInfo)property).PropertyType) is not null
        || (IsKnown && new NullabilityInfoContext().Create((PropertyInfo)property).WriteState is NullabilityState.Nullable));

    // Trimmed apps can leave nullability out; then only a default value says it.
    private static bool IsKnown =>
        !AppContext.TryGetSwitch("System.Reflection.NullabilityInfoContext.IsSupported", out var isSupported) || isSupported;

    private static bool Compute(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (parameter.HasDefaultValue && parameter.DefaultValue is null)
        || (IsKnown && new NullabilityInfoContext().Create(parameter).ReadState is NullabilityState.Nullable);
}
