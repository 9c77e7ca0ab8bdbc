using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>Equals</c> on expressions, which is false on the server whatever the browser has.</summary>
internal sealed class EqualsRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.EqualsCall];

    public override OperationKind[] Kinds { get; } = [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (call.TargetMethod.Name != "Equals" || call.TargetMethod.ReturnType.SpecialType is not SpecialType.System_Boolean || call.Arguments.Length == 0)
            return;
        var (left, right) = call.Instance is { } instance
            ? (instance.Unwrap(), call.Arguments[0].Value.Unwrap())
            : (call.Arguments[0].Value.Unwrap(), call.Arguments[Math.Min(1, call.Arguments.Length - 1)].Value.Unwrap());
        if (types.IsExpression(left.Type) || (types.IsExpression(right.Type) && call.Instance is not null))
            operation.Report(ExpressionRules.EqualsCall, call.Syntax, $"{left.Syntax} == {right.Syntax}");
    }
}
