using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds names that no key has: <c>Evt.Key == "enter"</c> is never true.</summary>
internal sealed class KeyNameRule : ProgramRule
{
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["esc"] = "Escape",
        ["return"] = "Enter",
        ["space"] = " ",
        ["spacebar"] = " ",
        ["del"] = "Delete",
        ["ins"] = "Insert",
        ["up"] = "ArrowUp",
        ["down"] = "ArrowDown",
        ["left"] = "ArrowLeft",
        ["right"] = "ArrowRight",
        ["ctrl"] = "Control",
        ["cmd"] = "Meta",
    };

    private static readonly string[] Known =
    [
        "Enter", "Escape", "Tab", "Backspace", "Delete", "Insert", "Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Shift", "Control", "Alt", "Meta", "CapsLock",
    ];

    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.NoSuchKey];

    public override OperationKind[] Kinds { get; } = [OperationKind.Binary];

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        var comparison = (IBinaryOperation)operation.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
            return;
        var (key, name) = (comparison.LeftOperand.Unwrap(), comparison.RightOperand.Unwrap());
        if (key is IPropertyReferenceOperation { Property: { Name: "Key", ContainingType: { } type } } && SymbolEqualityComparer.Default.Equals(type, types.Evt)
            && name.Text() is { Length: > 1 } text && Right(text) is { } right)
            operation.Report(ExpressionRules.NoSuchKey, name.Syntax, text, right);
    }

    private static string? Right(string name) =>
        Known.Contains(name) ? null : Known.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) ?? (Meant.TryGetValue(name, out var meant) ? meant : null);
}
