using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Signals;

/// <summary>What JSON form a value has, as far as it matters to the page: a text is no number.</summary>
internal static class SignalForm
{
    /// <summary>What the two forms are called, where they differ.</summary>
    public static (string Declared, string Given)? Difference(ITypeSymbol? declared, ITypeSymbol? given) =>
        declared is not null && given is not null && Of(declared) is { } left && Of(given) is { } right && left != right ? (left, right) : null;

    private static string? Of(ITypeSymbol type) => type.WithoutNullable().SpecialType switch
    {
        SpecialType.System_Boolean => "a bool",
        SpecialType.System_String or SpecialType.System_Char => "a text",
        >= SpecialType.System_SByte and <= SpecialType.System_Double => "a number",
        _ => OfOther(type.WithoutNullable()),
    };

    // A type with a converter of its own may have any form; what begins as null tells nothing.
    private static string? OfOther(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => "a list",
        { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Error } => null,
        _ when type.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable" => type.Name.Contains("Dictionary") || type.Name == "KeyValuePair" ? null : "a list",
        { IsAnonymousType: true } or { IsRecord: true, TypeKind: TypeKind.Class } => "an object",
        _ => null,
    };
}
