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

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        var statement = (IExpressionStatementOperation)operation.Operation;
        if (statement.Operation is not (IInvocationOperation or IBinaryOperation or IPropertyReferenceOperation) || statement.IsImplicit)
            return;
        var type = statement.Operation.Type;
        var (what, advice) =
            types.IsExpression(type) ? ("code for the browser", "put it into an attribute, such as ds-on-click or ds-init") :
            type.Is(types.Event) ? ("an event", "return it by Results.Datastar(…), or send it by await sse.SendAsync(…)") :
            type.Is(types.Fragment) ? ("a fragment", "return it by Results.Datastar(…)") :
            type.Is(types.Result) ? ("a result", "return it") :
            type.Is(types.Attributes) ? ("attributes", "write them into a tag: <p @Ds.…>") : default;
        if (what is not null)
            operation.Report(ExpressionRules.Dropped, statement.Syntax, statement.Operation.Syntax.ToString(), what, advice);
    }
}
