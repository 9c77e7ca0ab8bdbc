using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What the value of an expression is in C#.</summary>
internal enum ValueType
{
    Other,
    Bool,
    Text,
    Number,
    NullableNumber,
    Nullable,
    List,
    Dictionary,
}

/// <summary>Finds the <see cref="ValueType"/> of an expression.</summary>
internal static class ValueTypes
{
    /// <summary>The T of the <c>DatastarExpression&lt;T></c> that a type is.</summary>
    public static ITypeSymbol? ValueOf(ITypeSymbol? type, LibraryTypes types)
    {
        if (!types.IsExpression(type))
            return null;
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DatastarExpression", TypeArguments.Length: 1 })
                return current.TypeArguments[0];
        }
        return null;
    }

    public static ValueType Of(ITypeSymbol value) => value switch
    {
        { SpecialType: SpecialType.System_Boolean } => ValueType.Bool,
        { SpecialType: SpecialType.System_String } => ValueType.Text,
        _ when IsNumber(value) => ValueType.Number,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsNumber(nullable.TypeArguments[0]) ? ValueType.NullableNumber : ValueType.Nullable,
        _ => Items(value) is not { } item ? ValueType.Other : item.Name == "KeyValuePair" ? ValueType.Dictionary : ValueType.List,
    };

    public static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static ITypeSymbol? Items(ITypeSymbol type) => type.AllInterfaces.Concat([type as INamedTypeSymbol])
        .FirstOrDefault(implemented => implemented?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
}
