using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>ds-show</c> over a C# bool: the browser has nothing that could change it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConstantShowAnalyzer : ProgramAnalyzer
{
    private const string Show = "Show";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ExpressionRules.NeverChanges];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        start.RegisterOperationAction(operation =>
        {
            var assignment = (ISimpleAssignmentOperation)operation.Operation;
            if (assignment.Target is IPropertyReferenceOperation { Property.Name: Show } property && property.Property.ContainingType.Is(types.TagHelper))
                Check(operation, assignment.Value, types);
        }, OperationKind.SimpleAssignment);
        start.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name == Show && call.Arguments.Length > 0 && TemplateCode.IsTemplate(call.Syntax.SyntaxTree)
                && (call.TargetMethod.ContainingType.Is(types.Ds) || call.TargetMethod.ContainingType.Is(types.Attributes)))
                Check(operation, call.Arguments[call.Arguments.Length - 1].Value, types);
        }, OperationKind.Invocation);
    }

    // A bool that has a signal in it is another mistake.
    private static void Check(OperationAnalysisContext context, IOperation value, LibraryTypes types)
    {
        if (value.Unwrap() is { Type.SpecialType: SpecialType.System_Boolean } constant && !constant.DescendantsAndSelf().Any(part => types.IsExpression(part.Type)))
            context.ReportDiagnostic(Diagnostic.Create(ExpressionRules.NeverChanges, constant.Syntax.GetLocation(), constant.Syntax.ToString()));
    }
}
