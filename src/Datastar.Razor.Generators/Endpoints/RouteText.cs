using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>The text of a route: a constant, or a static readonly field that is set to one.</summary>
internal static class RouteText
{
    public static string? Of(IOperation? value) => value?.Unwrap() switch
    {
        null => null,
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field, SemanticModel: { } model } => OfField(field, model),
        _ => null,
    };

    private static string? OfField(IFieldSymbol field, SemanticModel model) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            && model.Compilation.ContainsSyntaxTree(literal.SyntaxTree)
            ? literal.Token.Value as string
            : null;
}
