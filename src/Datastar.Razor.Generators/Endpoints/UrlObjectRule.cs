using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds <c>Put($"/todos/{Model}")</c>: the object's name, or all of its members, would stand in the URL.</summary>
internal sealed class UrlObjectRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [EndpointRules.ObjectInUrl];

    public override IReadOnlyCollection<string>? Methods { get; } = [.. LibraryNames.Verbs.Keys];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!report.Types.IsActions(call.TargetMethod.ContainingType) || call.Arguments.Length == 0 || call.Arguments[0].Value.ConstantValue.HasValue)
            return;
        var parts = new List<UrlPart>();
        UrlPart.Read(call.Arguments[0].Value.Unwrap(), parts);
        foreach (var hole in call.Arguments[0].Value.Descendants()
            .Where(operation => operation is not IInstanceReferenceOperation && IsObject(operation.Type, report.Types) && parts.Exists(part => part.Code == operation.Syntax.ToString() && SymbolEqualityComparer.Default.Equals(part.Type, operation.Type))).Take(1))
            report.Add(EndpointRules.ObjectInUrl, hole.Syntax, hole.Syntax.ToString(), hole.Type!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), $"{hole.Syntax}.{ValueOf(hole.Type)}");
    }

    // A type of the app that says nothing of its own text.
    private static bool IsObject(ITypeSymbol? type, LibraryTypes types) => type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false } && !types.IsExpression(type)
        && !type.DeclaringSyntaxReferences.IsEmpty && !type.AllInterfaces.Any(contract => contract.Name is "IFormattable" or "ISpanFormattable")
        && !Chain(type).Any(declared => declared.GetMembers("ToString").Any(member => !member.IsImplicitlyDeclared));

    private static IEnumerable<ITypeSymbol> Chain(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None, Name: not "ValueType" }; current = current.BaseType)
            yield return current;
    }

    private static string ValueOf(ITypeSymbol type)
    {
        var names = type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }).Select(property => property.Name).ToList();
        return names.Find(name => name is "Id" or "Key" or "Slug") ?? names.Find(name => name.EndsWith("Id", StringComparison.Ordinal)) ?? "Id";
    }
}
