using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Tasks;

/// <summary>Finds <c>@RenderPartialAsync(…)</c> and other tasks in templates that nobody awaits, and events that are sent without <c>await</c>.</summary>
internal sealed class TemplateTaskRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [TaskRules.Written, TaskRules.Dropped, TaskRules.NotSent];

    public override OperationKind[] Kinds { get; } = [OperationKind.Invocation, OperationKind.ExpressionStatement];

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        if (operation.Operation is IExpressionStatementOperation statement)
            CheckStatement(operation, statement, types);
        else if (TemplateCode.Written(operation.Operation).FirstOrDefault(value => value.Type.IsTask()) is { } task)
            operation.Report(TaskRules.Written, task.Syntax, task.Syntax.ToString());
    }

    private static void CheckStatement(OperationAnalysisContext context, IExpressionStatementOperation statement, LibraryTypes types)
    {
        var isDiscard = statement.Operation is ISimpleAssignmentOperation { Target: IDiscardOperation };
        var value = isDiscard ? ((ISimpleAssignmentOperation)statement.Operation).Value.Unwrap() : statement.Operation;
        if (value is not IInvocationOperation call || !call.Type.IsTask() || statement.IsImplicit)
            return;
        var code = call.Syntax.ToString();
        if ((call.TargetMethod.ContainingType.Is(types.EventWriter) || call.TargetMethod.ContainingType.Is(types.Live)))
            context.Report(TaskRules.NotSent, call.Syntax, code);
        else if (IsAsyncBody(call) && (!isDiscard || call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)))
            context.ReportDiagnostic(call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)
                ? Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, " and what it makes goes nowhere", $"@(await {code})")
                : Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, "", $"await {code}"));
    }

    // A slice's ExecuteAsync can await; a handler of a component that starts something may mean it.
    private static bool IsAsyncBody(IInvocationOperation call) => TemplateCode.IsSlice(call.Syntax.SyntaxTree);
}
