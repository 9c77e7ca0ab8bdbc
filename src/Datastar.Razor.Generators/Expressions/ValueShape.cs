using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What the value of an expression is in C#.</summary>
internal enum ValueShape
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

/// <summary>Finds the <see cref="ValueShape"/> of an expression.</summary>
internal static class ValueShapes
{
    public static ValueShape Of(ITypeSymbol value) => value switch
    {
        { SpecialType: SpecialType.System_Boolean } => ValueShape.Bool,
        { SpecialType: SpecialType.System_String } => ValueShape.Text,
        _ when IsNumber(value) => ValueShape.Number,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsNumber(nullable.TypeArguments[0]) ? ValueShape.NullableNumber : ValueShape.Nullable,
        _ => Items(value) is not { } item ? ValueShape.Other : item.Name == "KeyValuePair" ? ValueShape.Dictionary : ValueShape.List,
    };

    /// <summary>What a message calls it.</summary>
    public static string Describe(ITypeSymbol value) => Of(value) switch
    {
        ValueShape.Text => "a text",
        ValueShape.Number or ValueShape.NullableNumber => "a number",
        ValueShape.List => "a list",
        _ => "a value",
    };

    public static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static ITypeSymbol? Items(ITypeSymbol type) => type.AllInterfaces.Concat([type as INamedTypeSymbol])
        .FirstOrDefault(implemented => implemented?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
}
