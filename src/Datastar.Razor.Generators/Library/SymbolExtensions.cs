using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Library;

/// <summary>Questions that several rules ask about a symbol.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether the type is the other one or derives from it. Names are compared first, since symbols are not cheap to compare.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? other)
    {
        for (var current = type; other is not null && current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Name == other.Name && SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other))
                return true;
        }
        return false;
    }

    /// <summary>The types of a namespace and of those below it, and the types in them.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(this INamespaceOrTypeSymbol outer) =>
        outer.GetTypeMembers().SelectMany(static type => type.Types().Prepend(type)).Concat(outer is INamespaceSymbol space ? space.GetNamespaceMembers().SelectMany(static inner => inner.Types()) : []);

    /// <summary>Whether the symbol is marked with the attribute of this full name.</summary>
    public static bool Has(this ISymbol symbol, string attribute) => symbol.Find(attribute) is not null;

    /// <summary>The attribute of this full name; <see langword="null"/> where the symbol has none.</summary>
    public static AttributeData? Find(this ISymbol symbol, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { } type && type.IsNamed(attribute))
                return data;
        }
        return null;
    }

    /// <summary>Whether this is the type's full name. The name alone is compared first, since full names are put together each time.</summary>
    public static bool IsNamed(this INamedTypeSymbol type, string fullName) =>
        fullName.EndsWith(type.Name, StringComparison.Ordinal) && type.ToDisplayString() == fullName;

    /// <summary>Whether the type is a task: <c>Task</c>, <c>ValueTask</c>, or one with a value.</summary>
    public static bool IsTask(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    /// <summary>The type without the <c>?</c> of a nullable value.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
