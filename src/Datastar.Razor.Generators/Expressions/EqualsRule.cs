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

    public override IReadOnlyCollection<string>? Methods { get; } = ["Equals"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (call.TargetMethod.ReturnType.SpecialType is not SpecialType.System_Boolean || call.Arguments.Length == 0)
            return;
        var (left, right) = call.Instance is { } instance
            ? (instance.Unwrap(), call.Arguments[0].Value.Unwrap())
            : (call.Arguments[0].Value.Unwrap(), call.Arguments[Math.Min(1, call.Arguments.Length - 1)].Value.Unwrap());
        if (report.Types.IsExpression(left.Type) || (report.Types.IsExpression(right.Type) && call.Instance is not null))
            report.Add(ExpressionRules.EqualsCall, call.Syntax, $"{left.Syntax} == {right.Syntax}");
    }
}
