using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds expressions in interpolated strings of C#, where the page would show their code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ExpressionInStringAnalyzer : ProgramAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ExpressionRules.InCSharpString];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        start.RegisterOperationAction(operation =>
        {
            var text = (IInterpolatedStringOperation)operation.Operation;
            if (text.Type?.SpecialType is not SpecialType.System_String || text.Parts.Any(part => part is IInterpolatedStringAppendOperation))
                return;
            foreach (var hole in text.Parts.OfType<IInterpolationOperation>().Where(hole => types.IsExpression(hole.Expression.Unwrap().Type)))
                operation.ReportDiagnostic(Diagnostic.Create(ExpressionRules.InCSharpString, hole.Expression.Syntax.GetLocation(), hole.Expression.Syntax.ToString(), $"Template({text.Syntax})"));
        }, OperationKind.InterpolatedString);
        start.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name is "Format" or "Concat" or "Join" && call.TargetMethod.ContainingType?.SpecialType is SpecialType.System_String
                && call.Arguments.SelectMany(Values).FirstOrDefault(value => types.IsExpression(value.Type)) is { } expression)
                operation.ReportDiagnostic(Diagnostic.Create(ExpressionRules.InCSharpString, expression.Syntax.GetLocation(), expression.Syntax.ToString(), $"Template($\"{{{expression.Syntax}}}\")"));
        }, OperationKind.Invocation);
    }

    private static IEnumerable<IOperation> Values(IArgumentOperation argument) =>
        argument.Value.Unwrap() is IArrayCreationOperation { Initializer: { } array } ? array.ElementValues.Select(value => value.Unwrap()) : [argument.Value.Unwrap()];
}
