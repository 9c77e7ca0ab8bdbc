using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>The JavaScript in a string of C#.</summary>
internal static class JsConstant
{
    /// <summary>The text of a literal or an interpolated string; <see langword="null"/> for every other expression.</summary>
    public static ScriptText? Read(ExpressionSyntax expression, int place) => Pieces(expression) is { } pieces ? ScriptText.OfConstant(pieces, place) : null;

    private static List<string?>? Pieces(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax interpolated => [.. interpolated.Contents.Select(content => content is InterpolatedStringTextSyntax text ? Unescaped(text, interpolated) : null)],
        ParenthesizedExpressionSyntax inner => Pieces(inner.Expression),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && Pieces(sum.Left) is { } left && Pieces(sum.Right) is { } right => [.. left, .. right],
        _ => null,
    };

    // Braces stand twice in all but raw strings.
    private static string Unescaped(InterpolatedStringTextSyntax text, InterpolatedStringExpressionSyntax whole) =>
        whole.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) || whole.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken)
            ? text.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}") : text.TextToken.ValueText;
}
