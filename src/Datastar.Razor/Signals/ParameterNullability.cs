using System.Reflection;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

/// <summary>Whether a parameter was declared as one that may be null: <c>TodoSignals? signals</c>.</summary>
internal static class ParameterNullability
{
    private static readonly ConditionalWeakTable<ParameterInfo, object> Known = [];

    public static bool IsNullable(ParameterInfo parameter) => (bool)Known.GetValue(parameter, static parameter => Compute(parameter));

    private static bool Compute(ParameterInfo parameter)
    {
        if (Nullable.GetUnderlyingType(parameter.ParameterType) is not null || (parameter.HasDefaultValue && parameter.DefaultValue is null))
            return true;
        // Trimmed apps can leave nullability out; then only a default value says it.
        var supported = !AppContext.TryGetSwitch("System.Reflection.NullabilityInfoContext.IsSupported", out var isSupported) || isSupported;
        return supported && new NullabilityInfoContext().Create(parameter).ReadState is NullabilityState.Nullable;
    }
}
