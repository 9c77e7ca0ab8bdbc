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

    public override OperationKind[] Kinds { get; } = [OperationKind.ExpressionStatement];

    public override IReadOnlyCollection<string>? Methods => TemplateCode.Writers;

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (TemplateCode.Written(call).FirstOrDefault(value => value.Type.IsTask()) is { } task)
            report.Add(TaskRules.Written, task.Syntax, task.Syntax.ToString());
    }

    public override void Check(IOperation operation, ProgramReport report)
    {
        var statement = (IExpressionStatementOperation)operation;
        var isDiscard = statement.Operation is ISimpleAssignmentOperation { Target: IDiscardOperation };
        var value = isDiscard ? ((ISimpleAssignmentOperation)statement.Operation).Value.Unwrap() : statement.Operation;
        if (value is not IInvocationOperation call || !call.Type.IsTask() || statement.IsImplicit)
            return;
        var code = call.Syntax.ToString();
        if ((call.TargetMethod.ContainingType.Is(report.Types.EventWriter) || call.TargetMethod.ContainingType.Is(report.Types.Live)))
            report.Add(TaskRules.NotSent, call.Syntax, code);
        else if (IsAsyncBody(call) && (!isDiscard || call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)))
            report.Add(call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)
                ? Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, " and what it makes goes nowhere", $"@(await {code})")
                : Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, "", $"await {code}"));
    }

    // A slice's ExecuteAsync can await; a handler of a component that starts something may mean it.
    private static bool IsAsyncBody(IInvocationOperation call) => TemplateCode.IsSlice(call.Syntax.SyntaxTree);
}
