using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The names that <c>[Signals]</c> types of a file may give to signals, read from the syntax once for every version of the file.</summary>
internal static class TypedSignals
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyDictionary<string, bool>> Cache = new();
    private static readonly Dictionary<string, bool> None = [];

    /// <summary>The names, and whether each is of a text, a number or a bool, which have no signals below them.</summary>
    public static IReadOnlyDictionary<string, bool> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) ? None : Cache.GetValue(tree, key => Read(key.GetRoot(cancellationToken)));

    private static Dictionary<string, bool> Read(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>().Where(IsMarked).SelectMany(Names)
            .GroupBy(signal => signal.Name, signal => signal.IsPlain).ToDictionary(signals => signals.Key, signals => signals.All(isPlain => isPlain), StringComparer.Ordinal);

    private static bool IsMarked(TypeDeclarationSyntax type) => type.AttributeLists.SelectMany(list => list.Attributes).Any(IsSignals);

    private static bool IsSignals(AttributeSyntax attribute) => attribute.Name.ToString().Split('.').Last() is "Signals" or "SignalsAttribute";

    private static IEnumerable<(string Name, bool IsPlain)> Names(TypeDeclarationSyntax type)
    {
        // A naming policy of its own may make any of these spellings.
        var isCamel = !type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => IsSignals(attribute) && attribute.ArgumentList is not null);
        var parameters = type.ParameterList?.Parameters.Select(parameter => (parameter.Identifier.ValueText, parameter.AttributeLists, parameter.Type)) ?? [];
        var properties = type.Members.OfType<PropertyDeclarationSyntax>().Select(property => (property.Identifier.ValueText, property.AttributeLists, (TypeSyntax?)property.Type));
        return parameters.Concat(properties).SelectMany(member => Spellings(member.ValueText, isCamel, IsLocal(member.AttributeLists)).Concat(Given(member.AttributeLists)).Select(name => (name, IsPlain(member.Item3))));
    }

    private static bool IsPlain(TypeSyntax? type) => (type is NullableTypeSyntax nullable ? nullable.ElementType : type) is PredefinedTypeSyntax { Keyword.Text: not "object" };

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
