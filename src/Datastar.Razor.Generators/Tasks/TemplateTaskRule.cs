using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Tasks;

/// <summary>Finds <c>@RenderPartialAsync(…)</c> and other tasks in templates that nobody awaits, and events that are sent without <c>await</c>.</summary>
internal sealed class TemplateTaskRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [TaskRules.Written, TaskRules.Dropped, TaskRules.NotSent, TaskRules.Blocking];

    public override OperationKind[] Kinds { get; } = [OperationKind.ExpressionStatement, OperationKind.PropertyReference];

    public override IReadOnlyCollection<string>? Methods { get; } = [.. TemplateCode.Writers, "GetResult", "Wait"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (call.TargetMethod.Name is "GetResult" or "Wait")
            CheckBlocking(call, Waiter(call), report);
        else if (TemplateCode.Written(call).FirstOrDefault(value => value.Type.IsTask()) is { } task)
            report.Add(TaskRules.Written, task.Syntax, task.Syntax.ToString());
    }

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is IPropertyReferenceOperation property)
            CheckBlocking(property, property.Property.Name == "Result" ? property.Instance : null, report);
        else if (operation is IExpressionStatementOperation statement)
            CheckStatement(statement, report);
    }

    private static IOperation? Waiter(IInvocationOperation call) =>
        call.TargetMethod.Name == "GetResult" && call.Instance?.Unwrap() is IInvocationOperation { TargetMethod.Name: "GetAwaiter" } awaiter ? awaiter.Instance : call.Instance;

    private static void CheckBlocking(IOperation operation, IOperation? task, ProgramReport report)
    {
        // What was awaited before has its result.
        if (task is IInvocationOperation && task.Type.IsTask() && TemplateCode.IsSlice(operation.Syntax.SyntaxTree))
            report.Add(TaskRules.Blocking, operation.Syntax, operation.Syntax.ToString(), task.Syntax.ToString());
    }

    private static void CheckStatement(IExpressionStatementOperation statement, ProgramReport report)
    {
        var isDiscard = statement.Operation is ISimpleAssignmentOperation { Target: IDiscardOperation };
        var value = isDiscard ? ((ISimpleAssignmentOperation)statement.Operation).Value.Unwrap() : statement.Operation;
        if (value is not IInvocationOperation call || !call.Type.IsTask() || statement.IsImplicit && statement.Syntax.Parent is not ArrowExpressionClauseSyntax && statement.Syntax is not ArrowExpressionClauseSyntax)
            return;
        var code = call.Syntax.ToString();
        if (call.TargetMethod.ContainingType.Is(report.Types.EventWriter) || call.TargetMethod.ContainingType.Is(report.Types.Live) || Sends(call, report.Types))
        {
            if (!isDiscard && MayAwait(call.Syntax))
                report.Add(TaskRules.NotSent, call.Syntax, new Correction(code, $"await {code}"), code);
            else
                report.Add(TaskRules.NotSent, call.Syntax, code);
        }
        else if (IsAsyncBody(call) && (!isDiscard || call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)))
            report.Add(call.TargetMethod.Name.StartsWith("Render", StringComparison.Ordinal)
                ? Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, " and what it makes goes nowhere", $"@(await {code})")
                : Diagnostic.Create(TaskRules.Dropped, call.Syntax.GetLocation(), code, "", $"await {code}"));
    }

    // Task.Run(async () => await sse.PatchElementsAsync(…)) goes on when the response is over.
    private static bool Sends(IInvocationOperation call, LibraryTypes types) => call.TargetMethod is { Name: "Run", ContainingType.Name: "Task" }
        && call.Arguments.SelectMany(argument => argument.Value.Descendants()).OfType<IInvocationOperation>().Any(sent => sent.TargetMethod.ContainingType.Is(types.EventWriter));

    // A slice's ExecuteAsync can await; a handler of a component that starts something may mean it.
    private static bool MayAwait(SyntaxNode code) => code.Ancestors().Select(around => around switch
    {
        AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.RawKind != 0,
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MemberDeclarationSyntax member => member is GlobalStatementSyntax || member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LockStatementSyntax => false,
        _ => (bool?)null,
    }).FirstOrDefault(answer => answer is not null) is true;

    private static bool IsAsyncBody(IInvocationOperation call) => TemplateCode.IsSlice(call.Syntax.SyntaxTree);
}
