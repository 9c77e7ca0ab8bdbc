using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What the C# type of an expression says about its value in the browser.</summary>
internal static class ExpressionValue
{
    /// <summary>Whether it is a text, a number or a bool, and so no object.</summary>
    public static bool IsPlain(ITypeSymbol? expression) =>
        TypeOf(expression)?.WithoutNullable() is { SpecialType: SpecialType.System_String or SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) };

    /// <summary>The first signal below a signal that is an object; <see langword="null"/> for one with a value of its own.</summary>
    public static string? FirstSignal(ITypeSymbol? expression) => expression is { Name: var name } && name.EndsWith("Refs", StringComparison.Ordinal)
        ? expression.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })?.Name
        : null;

    /// <summary>Whether the code finds a value and does nothing with it. What <c>Js</c> holds, and members called by name, may do anything.</summary>
    public static bool IsOnlyRead(IOperation value) => value is not (IAssignmentOperation or IIncrementOrDecrementOperation) && TypeOf(value.Type) is not null && !value.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name is LibraryNames.Js or "Member");

    /// <summary>What does something with the value.</summary>
    public static string Doing(IOperation value) => value.Type?.Name == "Signal" ? $"{value.Syntax}.Set(…) or {value.Syntax}.Toggle()"
        : value.DescendantsAndSelf().FirstOrDefault(part => part.Type?.Name == "Signal") is { } signal ? $"{signal.Syntax}.Set(…)"
        : TypeOf(value.Type)?.SpecialType is SpecialType.System_Boolean ? $"{Replacement.Wrapped(value.Syntax.ToString())}.Then(…)" : "a signal's Set(…)";

    /// <summary>The C# type of the value; <see langword="null"/> for what is no expression, or one without a value.</summary>
    public static ITypeSymbol? TypeOf(ITypeSymbol? expression)
    {
        for (var type = expression as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type is { Name: "DatastarExpression", TypeArguments.Length: 1 })
                return type.TypeArguments[0];
        }
        return null;
    }
}
