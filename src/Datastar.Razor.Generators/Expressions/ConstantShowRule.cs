using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>ds-show</c> over a C# bool: the browser has nothing that could change it.</summary>
internal sealed class ConstantShowRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.NeverChanges];

    public override OperationKind[] Kinds { get; } = [OperationKind.SimpleAssignment, OperationKind.Invocation];

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        if (TemplateCode.IsTemplate(operation.Operation.Syntax.SyntaxTree) && AttributeUse.Of(operation.Operation, types) is { Definition.Name: "show" } use)
            Check(operation, use.Value, types);
    }

    // A bool that has a signal in it is another mistake.
    private static void Check(OperationAnalysisContext context, IOperation value, LibraryTypes types)
    {
        if (value.Unwrap() is { Type.SpecialType: SpecialType.System_Boolean } constant && !constant.DescendantsAndSelf().Any(part => types.IsExpression(part.Type)))
            context.Report(ExpressionRules.NeverChanges, constant.Syntax, constant.Syntax.ToString());
    }
}
