using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds names that no key has: <c>Evt.Key == "enter"</c> is never true.</summary>
internal sealed class KeyNameRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.NoSuchKey];

    public override OperationKind[] Kinds { get; } = [OperationKind.Binary];

    public override void Check(IOperation operation, ProgramReport report)
    {
        var comparison = (IBinaryOperation)operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
            return;
        var (key, name) = (comparison.LeftOperand.Unwrap(), comparison.RightOperand.Unwrap());
        if (key is IPropertyReferenceOperation { Property: { Name: "Key" or "Code", ContainingType: { } type } property } && SymbolEqualityComparer.Default.Equals(type, report.Types.Evt)
            && name.Text() is { Length: > 0 } text && (property.Name == "Key" ? KeyNames.ForKey(text) : KeyNames.ForCode(text)) is { } right)
            report.Add(ExpressionRules.NoSuchKey, name.Syntax, new Correction(text, right), text, right);
    }
}
