using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Says what to write for patterns over an expression, which C# would match on the server: <c>S.Filter is "all"</c>, <c>S.Filter switch { … }</c>.</summary>
internal sealed class MatchedExpressionRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherName, ExpressionRules.AskedOnServer];

    public override OperationKind[] Kinds { get; } = [OperationKind.IsPattern, OperationKind.SwitchExpression, OperationKind.Switch];

    public override void Check(IOperation operation, ProgramReport report)
    {
        var asked = operation switch
        {
            IIsPatternOperation match => match.Value.Unwrap(),
            ISwitchExpressionOperation choice => choice.Value.Unwrap(),
            ISwitchOperation statement => statement.Value.Unwrap(),
            _ => null,
        };
        if (asked is null || !report.Types.IsExpression(asked.Type) || ExpressionValue.TypeOf(asked.Type) is null || IsOfReference(operation))
            return;
        if (operation is ISwitchOperation)
            report.Add(ExpressionRules.AskedOnServer, asked.Syntax, asked.Syntax, "no case is ever met here", $"<div ds-show=\"@({asked.Syntax} == …)\">…</div> for each case");
        else if (Instead(operation.Syntax, asked.Syntax.ToString()) is { } instead)
            report.Add(DroppedRules.OtherName, operation.Syntax, operation.Syntax.ToString(), instead);
    }

    // In C# code a null may stand for no expression at all.
    private static bool IsOfReference(IOperation operation) =>
        operation.Syntax is IsPatternExpressionSyntax { Pattern: var pattern } && pattern.ToString() is "null" or "not null" && !TemplateCode.IsTemplate(operation.Syntax.SyntaxTree);

    private static string? Instead(SyntaxNode code, string asked) => code switch
    {
        IsPatternExpressionSyntax match => Condition(match.Pattern, asked),
        BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.IsExpression } match => $"{asked} == {match.Right}",
        SwitchExpressionSyntax choice => Choice(choice, asked),
        _ => null,
    };

    // "all" => "All", _ => "Some": (S.Filter == "all").Then("All", "Some").
    private static string? Choice(SwitchExpressionSyntax choice, string asked)
    {
        if (choice.Arms.LastOrDefault() is not { Pattern: DiscardPatternSyntax } last)
            return null;
        var result = last.Expression.ToString();
        foreach (var arm in choice.Arms.Reverse().Skip(1))
        {
            if (arm.WhenClause is not null || Condition(arm.Pattern, asked) is not { } condition)
                return null;
            result = $"({condition}).Then({arm.Expression}, {result})";
        }
        return result;
    }

    private static string? Condition(PatternSyntax pattern, string asked) => pattern switch
    {
        ConstantPatternSyntax { Expression: var value } => value.ToString() switch
        {
            "null" => $"{asked}.IsNull",
            "true" => asked,
            "false" => $"!{asked}",
            var text => $"{asked} == {text}",
        },
        RelationalPatternSyntax relation => $"{asked} {relation.OperatorToken} {relation.Expression}",
        ParenthesizedPatternSyntax inner => Condition(inner.Pattern, asked) is { } condition ? $"({condition})" : null,
        UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var value } } when value.ToString() is not ("null" or "true" or "false") => $"{asked} != {value}",
        UnaryPatternSyntax not => Condition(not.Pattern, asked) is { } condition ? $"!{(condition == asked || condition.EndsWith(".IsNull", StringComparison.Ordinal) ? condition : $"({condition})")}" : null,
        BinaryPatternSyntax both => Condition(both.Left, asked) is { } left && Condition(both.Right, asked) is { } right
            ? $"{left} {(both.OperatorToken.Text == "or" ? "||" : "&&")} {right}" : null,
        _ => null,
    };
}
