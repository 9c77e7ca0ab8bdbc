using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write for options: <c>Post("/todos", ActionContentType.Form)</c>, <c>Results.Datastar(row, "#list")</c>.</summary>
internal static class WantedOptions
{
    public static (string, string, string)? Of(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type, SemanticModel model, LibraryTypes types)
    {
        var options = wanted.GetMembers().OfType<IPropertySymbol>().Where(property => property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null }).ToList();
        var instead = value is AnonymousObjectCreationExpressionSyntax creation ? OfObject(wanted, creation, options, model, types) : OfValue(wanted, value, type, options);
        return instead is null ? null : (Describe(type), wanted.Name, instead);
    }

    private static string Describe(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } => "an object without a type",
        { TypeKind: TypeKind.Enum } => "one of the options",
        { SpecialType: SpecialType.System_String } => "a text",
        _ => "a value",
    };

    // The object may be what is to be sent, or the options without their name.
    private static string? OfObject(ITypeSymbol wanted, AnonymousObjectCreationExpressionSyntax value, List<IPropertySymbol> options, SemanticModel model, LibraryTypes types)
    {
        var members = value.Initializers.Select(member => (member.Expression, Option: options.Find(option => option.Name.Equals(model.GetDeclaredSymbol(member)?.Name, StringComparison.OrdinalIgnoreCase)))).ToList();
        if (members.TrueForAll(member => member.Option is not null))
            return $"new {wanted.Name} {{ {string.Join(", ", members.Select(member => $"{member.Option!.Name} = {Fitting(member.Expression, member.Option.Type, model, types)}"))} }}";
        return options.Exists(option => option.Name == "Payload") ? $"new {wanted.Name} {{ Payload = {value} }}" : null;
    }

    // contentType = "form": the value may be written as the client has it too.
    private static string Fitting(ExpressionSyntax value, ITypeSymbol wanted, SemanticModel model, LibraryTypes types) =>
        !model.ClassifyConversion(value, wanted).IsImplicit && WantedType.Of(wanted, value, model, types) is var (_, _, instead) ? instead : value.ToString();

    private static string? OfValue(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type, List<IPropertySymbol> options)
    {
        if (options.Find(option => SymbolEqualityComparer.Default.Equals(WithoutNullable(option.Type), WithoutNullable(type))) is not { } option)
            return options.Exists(candidate => candidate.Name == "Payload") ? $"new {wanted.Name} {{ Payload = … }}, or nothing: the signals of the page go along by themselves" : null;
        if (value is LiteralExpressionSyntax { Token.ValueText: var text } && option.Name == "Selector")
        {
            if (text.StartsWith("<", StringComparison.Ordinal))
                return $"new {wanted.Name} {{ Selector = \"#…\" }}, and the markup as the first argument";
            if (options.Find(candidate => candidate.Name == "Mode")?.Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(mode => mode.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } named)
                return $"new {wanted.Name} {{ Mode = {named.ContainingType.Name}.{named.Name}, Selector = \"#…\" }}";
        }
        var selector = option.Name == "Mode" && !value.ToString().EndsWith("Outer", StringComparison.Ordinal) ? ", Selector = \"#…\"" : "";
        return $"new {wanted.Name} {{ {option.Name} = {value}{selector} }}";
    }

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) => Library.SymbolExtensions.WithoutNullable(type).WithNullableAnnotation(NullableAnnotation.None);
}
