using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Reads a type marked <c>[Signals]</c>: the generator takes the model, the analyzer the problems.</summary>
internal static class SignalsParser
{
    public const string AttributeName = "Datastar.Razor.SignalsAttribute";
    private const string HintNameEnd = ".Signals.g.cs";
    private const string ProblemsHintNameEnd = ".Problems" + HintNameEnd;

    private static readonly SymbolDisplayFormat DeclaredName = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat NamespaceName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    private static readonly SymbolDisplayFormat PlainNamespaceName = NamespaceName
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The model, or <see langword="null"/> where no part can be generated.</summary>
    public static SignalsModel? Parse(INamedTypeSymbol type, ICollection<SignalsProblem>? problems, CancellationToken cancellationToken)
    {
        if (!HasSupportedShape(type, problems) | !IsPartial(type, problems, cancellationToken))
            return null;

        var signals = new SignalMembers(Naming(type), problems, cancellationToken).Read(type);
        return new SignalsModel(
            HintName: MetadataName(type) + (problems is { Count: > 0 } ? ProblemsHintNameEnd : HintNameEnd),
            Namespace: type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(NamespaceName),
            OuterTypes: new([.. OuterTypes(type).Reverse().Select(Declaration)]),
            Declaration: Declaration(type),
            FullName: type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            IsValueType: type.IsValueType,
            RefsName: SignalMembers.FreeName("Refs", [type.Name, .. type.MemberNames]),
            Signals: signals);
    }

    private static bool HasSupportedShape(INamedTypeSymbol type, ICollection<SignalsProblem>? problems)
    {
        var reason = UnsupportedBecause(type);
        if (reason is not null)
            problems?.Add(new(SignalsTypeRules.UnsupportedType, type.Locations[0], [type.Name, reason]));
        return reason is null;
    }

    private static string? UnsupportedBecause(INamedTypeSymbol type)
    {
        if (type.IsStatic)
            return "a static class has no instances to bind";
        if (type.IsAbstract)
            return "an abstract type cannot be made from a request, mark the types derived from it";
        if (type.IsRefLikeType)
            return "a ref struct cannot be bound, write 'partial record struct'";
        if (type.IsFileLocal)
            return "a file-local type cannot have a second part in a generated file, make it internal";
        if (type.IsGenericType || OuterTypes(type).Any(outer => outer.IsGenericType))
            return "a generic type has no single set of signals, write one type for each use or take Signals<T> as the parameter";
        if (type.GetMembers("Ref").FirstOrDefault(member => !member.IsImplicitlyDeclared) is { } taken && !taken.DeclaringSyntaxReferences.Any(part => IsGenerated(part.SyntaxTree)))
            return "its own member 'Ref' is in the place of the generated property, rename it and keep the signal's name with [JsonPropertyName(\"ref\")]";
        return null;
    }

    /// <summary>Whether the generator wrote the file: analyzers see it too.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(HintNameEnd, StringComparison.Ordinal);

    /// <summary>Whether the generator has read the type already and found nothing to say about it: the name of its file tells.</summary>
    public static bool IsFoundRight(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(reference =>
        IsGenerated(reference.SyntaxTree) && !reference.SyntaxTree.FilePath.EndsWith(ProblemsHintNameEnd, StringComparison.Ordinal));

    private static bool IsPartial(INamedTypeSymbol type, ICollection<SignalsProblem>? problems, CancellationToken cancellationToken)
    {
        var partial = true;
        foreach (var declared in new[] { type }.Concat(OuterTypes(type)))
        {
            var isPartial = declared.DeclaringSyntaxReferences.Any(reference =>
                reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
            if (!isPartial)
                problems?.Add(new(SignalsTypeRules.NotPartial, declared.Locations[0], [declared.Name, type.Name, Keyword(declared)]) { Cure = MadePartial(declared, cancellationToken) });
            partial &= isPartial;
        }
        return partial;
    }

    private static (Correction, Location)? MadePartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax { Keyword: { Text: var keyword } token } ? (new(keyword, "partial " + keyword), token.GetLocation()) : null;

    private static IEnumerable<INamedTypeSymbol> OuterTypes(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            yield return outer;
    }

    private static string Declaration(INamedTypeSymbol type) => $"partial {Keyword(type)} {type.ToDisplayString(DeclaredName)}";

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    private static string MetadataName(INamedTypeSymbol type)
    {
        var name = string.Join(".", OuterTypes(type).Reverse().Select(outer => outer.MetadataName).Concat([type.MetadataName]));
        return type.ContainingNamespace.IsGlobalNamespace ? name : $"{type.ContainingNamespace.ToDisplayString(PlainNamespaceName)}.{name}";
    }

    private static int Naming(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } marker || !marker.IsNamed(AttributeName))
                continue;
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument.Key == "Naming" && argument.Value.Value is int naming)
                    return naming;
            }
        }
        return 0;
    }
}
