using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Says what to write for <c>S.Remaining = 0</c>, <c>S.Remaining++</c> and <c>S.Title.Value = ""</c>: the browser sets a signal, C# makes the code for it.</summary>
internal sealed class SetSignalRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherName];

    public override OperationKind[] Kinds { get; } = [OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.Increment, OperationKind.Decrement, OperationKind.Invalid];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation.SemanticModel is not { } model || Target(operation) is not { } target || SignalOf(target, model) is not { } signal || Setting(operation.Syntax, signal) is not { } instead)
            return;
        // Where a value is shown, a comparison is meant.
        var isShown = operation.Syntax is AssignmentExpressionSyntax { OperatorToken.Text: "=" } && report.Templates.Around(operation.Syntax).Attribute?.Name is { } attribute && IsOfValue(attribute);
        report.Add(DroppedRules.OtherName, operation.Syntax, operation.Syntax.ToString(), isShown ? $"{signal} == {((AssignmentExpressionSyntax)operation.Syntax).Right}" : instead);
    }

    private static bool IsOfValue(string attribute) => attribute.StartsWith("ds-show", StringComparison.OrdinalIgnoreCase) || attribute.StartsWith("ds-class", StringComparison.OrdinalIgnoreCase) || attribute.StartsWith("ds-attr", StringComparison.OrdinalIgnoreCase);

    // Only what cannot be set is looked at: a local that holds a signal may get another one.
    private static ExpressionSyntax? Target(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { SetMethod: null, Name: "Value" } or { SetMethod: null, Type.Name: "Signal" } } target } => target.Syntax as ExpressionSyntax,
        ISimpleAssignmentOperation { Target: { Kind: OperationKind.Invalid } target } => target.Syntax as ExpressionSyntax,
        ICompoundAssignmentOperation { Target: ILocalReferenceOperation } or IIncrementOrDecrementOperation { Target: ILocalReferenceOperation } => null,
        ICompoundAssignmentOperation or IIncrementOrDecrementOperation or { Kind: OperationKind.Invalid } => Target(operation.Syntax),
        _ => null,
    };

    private static ExpressionSyntax? Target(SyntaxNode code) => code switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PostfixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } step => step.Operand,
        PrefixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } step => step.Operand,
        _ => null,
    };

    // C# has no symbol for what cannot be set, and says which one it meant.
    private static ExpressionSyntax? SignalOf(ExpressionSyntax target, SemanticModel model)
    {
        var inner = target is MemberAccessExpressionSyntax { Name.Identifier.Text: "Value" } access ? access.Expression : target;
        return IsSignal(inner, model) ? inner : null;
    }

    /// <summary>Whether the code is a signal that a type has.</summary>
    public static bool IsSignal(ExpressionSyntax code, SemanticModel model)
    {
        var info = model.GetSymbolInfo(code);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IPropertySymbol { Type.Name: "Signal", SetMethod: null } or IFieldSymbol { Type.Name: "Signal", IsReadOnly: true };
    }

    private static string? Setting(SyntaxNode code, ExpressionSyntax signal) => code switch
    {
        AssignmentExpressionSyntax { OperatorToken.Text: "=", Right: PrefixUnaryExpressionSyntax { OperatorToken.Text: "!" } not } when not.Operand.ToString() == signal.ToString() => $"{signal}.Toggle()",
        AssignmentExpressionSyntax { OperatorToken.Text: "=" } set => $"{signal}.Set({set.Right})",
        AssignmentExpressionSyntax { OperatorToken.Text: "+=" } add => $"{signal}.Set({signal} + {add.Right})",
        AssignmentExpressionSyntax { OperatorToken.Text: "-=" } subtract => $"{signal}.Set({signal} - {subtract.Right})",
        PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => $"{signal}.{(code.ToString().Contains("++") ? "Increment" : "Decrement")}()",
        _ => null,
    };
}
