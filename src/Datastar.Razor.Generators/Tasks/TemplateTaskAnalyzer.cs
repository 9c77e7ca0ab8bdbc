using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Tasks;

/// <summary>Finds <c>@RenderPartialAsync(…)</c> and other tasks in templates that nobody awaits, and events that are sent without <c>await</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateTaskAnalyzer : ProgramAnalyzer
{
    private static readonly ImmutableHashSet<string> Writers = ["Write", "WriteAttributeValue", "AddHtmlAttributeValue", "AddContent", "AddAttribute"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TaskRules.Written, TaskRules.Dropped, TaskRules.NotSent];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        start.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (Writers.Contains(call.TargetMethod.Name) && TemplateCode.IsTemplate(call.Syntax.SyntaxTree)
                && call.Arguments.Select(argument => argument.Value.Unwrap()).FirstOrDefault(value => value.Type.IsTask()) is { } task)
                operation.ReportDiagnostic(Diagnostic.Create(TaskRules.Written, task.Syntax.GetLocation(), task.Syntax.ToString()));
        }, OperationKind.Invocation);
        start.RegisterOperationAction(operation => CheckStatement(operation, (IExpressionStatementOperation)operation.Operation, types), OperationKind.ExpressionStatement);
    }

    private static void CheckStatement(OperationAnalysisContext context, IExpressionStatementOperation statement, LibraryTypes types)
    {
        var isDiscard = statement.Operation is ISimpleAssignmentOperation { Target: IDiscardOperation };
        var value = isDiscard ? ((ISimpleAssignmentOperation)statement.Operation).Value.Unwrap() : statement.Operation;
        if (value is not IInvocationOperation call || !call.Type.IsTask() || statement.IsImplicit)
            return;
        var code = call.Syntax.ToString();
        if (call.TargetMethod.ContainingType.Is(types.EventWriter))
            context.ReportDiagnostic(Diagnostic.Create(TaskRules.NotSent, call.Syntax.GetLocation(), code));
        else if (IsAsyncBody(call) && (!isDiscard || call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)))
            context.ReportDiagnostic(call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)
                ? Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, " and what it makes goes nowhere", $"@(await {code})")
                : Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, "", $"await {code}"));
    }

    // A slice's ExecuteAsync can await; a handler of a component that starts something may mean it.
    private static bool IsAsyncBody(IInvocationOperation call) => TemplateCode.IsSlice(call.Syntax.SyntaxTree);
}
