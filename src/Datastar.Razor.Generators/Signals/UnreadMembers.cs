using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Members of a <c>[Signals]</c> type that look like signals, and that no request sets: System.Text.Json passes over them.</summary>
internal static class UnreadMembers
{
    private const string Json = "System.Text.Json.Serialization.";

    public static IEnumerable<(ISymbol Member, string Why, ITypeSymbol Type)> Of(INamedTypeSymbol type)
    {
        // A type without any public one was meant to have some.
        var properties = type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, IsImplicitlyDeclared: false, IsIndexer: false }).ToList();
        if (properties.Count > 0 && properties.All(property => property.DeclaredAccessibility is Accessibility.Private && !property.Has(Json + "JsonIncludeAttribute")) && type.InstanceConstructors.All(constructor => constructor.Parameters.Length == 0 || constructor.IsImplicitlyDeclared))
            yield return (properties[0], "private, so it is no signal", properties[0].Type);
        foreach (var member in type.GetMembers().Where(member => member is { IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public }))
        {
            if (member is IFieldSymbol { IsConst: false, AssociatedSymbol: null } field && !field.Has(Json + "JsonIncludeAttribute") && !field.Has(Json + "JsonIgnoreAttribute"))
                yield return (field, "a field, which is no signal", field.Type);
            else if (member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Private or Accessibility.Protected } closed && !IsOfConstructor(closed) && !closed.Has(Json + "JsonIncludeAttribute") && !closed.Has(Json + "JsonIgnoreAttribute"))
                yield return (closed, "a property that no request can set", closed.Type);
            else if (member is IPropertySymbol { SetMethod: null, IsIndexer: false } property && IsStored(property) && !IsOfConstructor(property) && !property.Has(Json + "JsonIgnoreAttribute"))
                yield return (property, "a property that no request can set", property.Type);
        }
    }

    // What is computed from others has nothing to store.
    private static bool IsStored(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsOfConstructor(IPropertySymbol property) => property.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
        .Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
}
