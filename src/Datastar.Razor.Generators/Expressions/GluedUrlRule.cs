using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds URLs that are put together with <c>+</c>: a value in them is not encoded.</summary>
internal sealed class GluedUrlRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.GluedUrl];

    public override IReadOnlyCollection<string>? Methods { get; } = [.. LibraryNames.Verbs.Keys];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!report.Types.IsActions(call.TargetMethod.ContainingType) || call.Arguments.Length == 0)
            return;
        if (call.Arguments[0].Value.Unwrap() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            return;
        var operands = Operands(sum).ToList();
        // What a URL begins with is a base address, and has slashes of its own.
        if (operands.Skip(1).FirstOrDefault(operand => IsRaw(operand, report.Types)) is { } raw)
            report.Add(ExpressionRules.GluedUrl, raw.Syntax, raw.Syntax.ToString(), call.TargetMethod.Name, string.Concat(operands.Select(Hole)));
    }

    private static IEnumerable<IOperation> Operands(IOperation operation) => operation.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && operation.Text() is null
        ? Operands(sum.LeftOperand).Concat(Operands(sum.RightOperand))
        : [operation.Unwrap()];

    private static bool IsRaw(IOperation operand, LibraryTypes types) =>
        types.IsExpression(operand.Type) || (operand.Type?.SpecialType is SpecialType.System_String && !operand.ConstantValue.HasValue && !IsEscaped(operand));

    private static bool IsEscaped(IOperation operand) => operand is IInvocationOperation { TargetMethod.Name: "EscapeDataString" or "UrlEncode" or "Encode" or "ToString" };

    private static string Hole(IOperation operand) => operand.Text() ?? $"{{{operand.Syntax}}}";
}
