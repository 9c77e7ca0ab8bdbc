using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>if</c>, <c>?:</c>, <c>while</c> and <c>foreach</c> over an expression: C# allows it for the sake of <c>&amp;&amp;</c>, and takes it for false.</summary>
internal sealed class AskedOnServerRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.AskedOnServer];

    public override OperationKind[] Kinds { get; } = [OperationKind.Conditional, OperationKind.Loop];

    public override void Check(IOperation operation, ProgramReport report)
    {
        var (condition, isStatement) = operation switch
        {
            IConditionalOperation conditional => (conditional.Condition, conditional.Type is null),
            IWhileLoopOperation loop => (loop.Condition, true),
            _ => (null, false),
        };
        if (operation is IForEachLoopOperation { Collection: var list } && report.Types.IsExpression(list.Unwrap().Type))
            report.Add(ExpressionRules.AskedOnServer, list.Syntax, list.Syntax, "there is nothing to go through here", "@foreach over a list of the model, and send the rows again when they change");
        else if (condition is not null && Asked(condition, report.Types) is { } asked)
            report.Add(ExpressionRules.AskedOnServer, condition.Syntax, asked, "this is always false here", Advice(operation, asked, isStatement));
    }

    private static string? Asked(IOperation condition, LibraryTypes types)
    {
        condition = condition.Unwrap();
        var operand = condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.True } asked ? asked.Operand.Unwrap() : condition;
        return types.IsExpression(operand.Type) ? operand.Syntax.ToString() : null;
    }

    private static string Advice(IOperation operation, string asked, bool isStatement) => isStatement
        ? $"<div ds-show=\"@{Replacement.Wrapped(asked)}\">…</div>"
        : operation is IConditionalOperation { WhenFalse.Syntax: var nothing } action && nothing.ToString() is "null" ? $"{action.WhenTrue.Syntax}.When({asked})"
        : operation is IConditionalOperation { WhenFalse: { } whenFalse } choice ? $"{Replacement.Wrapped(asked)}.Then({choice.WhenTrue.Syntax}, {whenFalse.Syntax})" : "Then(…)";
}
