using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The JavaScript that <c>Js("…")</c> and <c>Js($"…")</c> bring into the value of a typed attribute.</summary>
internal static class TypedScripts
{
    public static IReadOnlyList<ExpressionScript> Read(DatastarAttribute attribute)
    {
        if (attribute.Source.Value is not { Parts.Count: > 0 } value || !value.Parts.Any(part => part.Text.Contains("Js(")))
            return [];
        var returnsValue = attribute.Definition is { ReturnsValue: true };
        // Razor reads the value as C# with and without an @.
        return [.. value.Parts.Where(part => part.Text.Contains("Js(")).SelectMany(part => Constants(part.Text, part.Start, returnsValue))];
    }

    private static IEnumerable<ExpressionScript> Constants(string code, int place, bool returnsValue)
    {
        foreach (var call in SyntaxFactory.ParseExpression(code).DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (IsJs(call) && JsConstant.Read(call.ArgumentList.Arguments[0].Expression, place + call.SpanStart) is { } text)
                yield return ExpressionScript.Parse(text, returnsValue && IsWhole(call));
        }
    }

    private static bool IsJs(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Count > 0 && call.Expression switch
    {
        IdentifierNameSyntax { Identifier.Text: "Js" } => true,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Actions" }, Name.Identifier.Text: "Js" } => true,
        GenericNameSyntax { Identifier.Text: "Js" } => true,
        _ => false,
    };

    // Modifiers may follow; within other calls the code is a part of a larger one.
    private static bool IsWhole(InvocationExpressionSyntax call) => !call.Ancestors().OfType<ArgumentSyntax>().Any();
}
