using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Library;

/// <summary>Questions that several rules ask about an operation.</summary>
internal static class OperationExtensions
{
    /// <summary>What is written in the source, without the conversions that the compiler adds.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The value given for a parameter of this name; <see langword="null"/> where none is written.</summary>
    public static IOperation? Argument(this IInvocationOperation call, string parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument.IsImplicit && argument.ArgumentKind is ArgumentKind.DefaultValue ? null : argument.Value;
        }
        return null;
    }

    /// <summary>What an object initializer gives a property; <see langword="null"/> where it does not name it.</summary>
    public static IOperation? Initialized(this IObjectCreationOperation creation, string property) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment => (assignment.Target as IPropertyReferenceOperation)?.Property.Name == property)?.Value;

    /// <summary>A constant text.</summary>
    public static string? Text(this IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>What a local is set to, where it is set once.</summary>
    public static IOperation? OnlyValue(this ILocalReferenceOperation reference)
    {
        IOperation? value = null;
        foreach (var operation in reference.Root().DescendantsAndSelf())
        {
            var isSet = operation switch
            {
                IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local),
                IAssignmentOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, reference.Local),
                _ => false,
            };
            if (!isSet)
                continue;
            if (value is not null)
                return null;
            value = operation is IVariableDeclaratorOperation declared ? declared.GetVariableInitializer()?.Value : ((IAssignmentOperation)operation).Value;
        }
        return value;
    }

    /// <summary>The outermost operation around this one.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
