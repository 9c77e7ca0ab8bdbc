using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Templates;

/// <summary>A name that a <c>[Signals]</c> type may give to a signal.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsPlain">Whether its value is a text, a number or the like, which has no signals below it.</param>
/// <param name="IsFlag">Whether its value is true or false.</param>
internal sealed record TypedSignal(string Name, bool IsPlain, bool IsFlag);

/// <summary>The names that <c>[Signals]</c> types of a file may give to signals, read from the syntax once for every version of the file.</summary>
internal static class TypedSignals
{
    private static readonly ConditionalWeakTable<SyntaxTree, TypedSignal[]> Cache = new();

    public static IReadOnlyCollection<TypedSignal> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) ? [] : Cache.GetValue(tree, key => Read(key.GetRoot(cancellationToken)));

    private static TypedSignal[] Read(SyntaxNode root) =>
        [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>().Where(IsMarked).SelectMany(Names).Distinct()];

    private static bool IsMarked(TypeDeclarationSyntax type) => type.AttributeLists.SelectMany(list => list.Attributes).Any(IsSignals);

    private static bool IsSignals(AttributeSyntax attribute) => attribute.Name.ToString().Split('.').Last() is "Signals" or "SignalsAttribute";

    private static IEnumerable<TypedSignal> Names(TypeDeclarationSyntax type)
    {
        // A naming policy of its own may make any of these spellings.
        var isCamel = !type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => IsSignals(attribute) && attribute.ArgumentList is not null);
        var parameters = type.ParameterList?.Parameters.Select(parameter => (parameter.Identifier.ValueText, parameter.Type, parameter.AttributeLists)) ?? [];
        var properties = type.Members.OfType<PropertyDeclarationSyntax>().Select(property => (property.Identifier.ValueText, (TypeSyntax?)property.Type, property.AttributeLists));
        return parameters.Concat(properties).SelectMany(member => Spellings(member.ValueText, isCamel, IsLocal(member.AttributeLists)).Concat(Given(member.AttributeLists))
            .Select(name => new TypedSignal(name, IsPlain(member.Item2), member.Item2 is PredefinedTypeSyntax { Keyword.ValueText: "bool" })));
    }

    private static bool IsPlain(TypeSyntax? type) => type is NullableTypeSyntax nullable ? IsPlain(nullable.ElementType)
        : type is PredefinedTypeSyntax plain ? plain.Keyword.ValueText != "object" : type is IdentifierNameSyntax { Identifier.ValueText: "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" };

    // Local signals begin with an underscore.
    private static IEnumerable<string> Spellings(string name, bool isCamel, bool isLocal)
    {
        string[] spellings = isCamel ? [CamelCase(name)] : [CamelCase(name), name, SignalNaming.Hyphenate(name).Replace('-', '_')];
        return isLocal ? spellings.Select(spelling => "_" + spelling) : spellings;
    }

    // As JSON has it: URLPart is urlPart.
    private static string CamelCase(string name)
    {
        var end = 0;
        while (end < name.Length && char.IsUpper(name[end]) && (end == 0 || end + 1 >= name.Length || char.IsUpper(name[end + 1])))
            end++;
        return name.Substring(0, end).ToLowerInvariant() + name.Substring(end);
    }

    private static bool IsLocal(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("LocalSignal"));

    private static IEnumerable<string> Given(SyntaxList<AttributeListSyntax> lists) =>
        lists.SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString().Contains("JsonPropertyName"))
            .SelectMany(attribute => attribute.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText));
}
