using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds statements that make an expression, an event, a fragment or a result and leave it there.</summary>
internal sealed class DroppedValueRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.Dropped];

    public override OperationKind[] Kinds { get; } = [OperationKind.ExpressionStatement];

    public override void Check(IOperation operation, ProgramReport report)
    {
        var statement = (IExpressionStatementOperation)operation;
        if (statement.Operation is not (IInvocationOperation or IBinaryOperation or IPropertyReferenceOperation) || statement.IsImplicit)
            return;
        if (statement.Operation.Type is not { SpecialType: SpecialType.None } type)
            return;
        var (what, advice) =
            report.Types.IsExpression(type) ? ("code for the browser", "put it into an attribute, such as ds-on-click or ds-init") :
            type.Is(report.Types.Event) ? ("an event", "return it by Results.Datastar(…), or send it by await sse.SendAsync(…)") :
            type.Is(report.Types.RazorSlice) ? ("a slice", "give it to DatastarEvent.PatchElements(…), Results.Datastar(…) or RenderPartialAsync(…)") :
            type.Is(report.Types.Fragment) ? ("a fragment", "return it by Results.Datastar(…)") :
            type.Is(report.Types.Result) ? ("a result", "return it") :
            type.Is(report.Types.Attributes) ? ("attributes", "write them into a tag: <p @Ds.…>") : default;
        if (what is not null && !SpokenFor.IsIn(statement.Syntax, report.Templates))
            report.Add(ExpressionRules.Dropped, statement.Syntax, statement.Operation.Syntax.ToString(), what, advice);
    }
}
