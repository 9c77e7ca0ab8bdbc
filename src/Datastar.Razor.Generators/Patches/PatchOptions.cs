using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Patches;

/// <summary>What <c>new PatchElementsOptions { … }</c> says about the place of a patch.</summary>
/// <param name="HasSelector">Whether it names one.</param>
/// <param name="Mode">The name of the mode.</param>
internal sealed record PatchOptions(bool HasSelector, string Mode)
{
    /// <summary>The modes that find each element by its own id.</summary>
    public bool IsById => Mode is "Outer" or "Replace";

    /// <summary>Reads the options; <see langword="null"/> where they come from elsewhere.</summary>
    public static PatchOptions? Of(IOperation? options)
    {
        if (options is null || options.Unwrap() is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation)
            return new(false, "Outer");
        if (options.Unwrap() is not IObjectCreationOperation creation)
            return null;
        var read = new PatchOptions(false, "Outer");
        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            var name = (assignment.Target as IPropertyReferenceOperation)?.Property.Name;
            if (name == "Selector")
                read = read with { HasSelector = assignment.Value.Unwrap().ConstantValue is not { HasValue: true, Value: null } };
            else if (name == "Mode" && assignment.Value.Unwrap() is IFieldReferenceOperation mode)
                read = read with { Mode = mode.Field.Name };
            else if (name == "Mode")
                return null;
        }
        return read;
    }
}
