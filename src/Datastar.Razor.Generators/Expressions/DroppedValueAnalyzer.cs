using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds statements that make an expression, an event, a fragment or a result and leave it there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DroppedValueAnalyzer : ProgramAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ExpressionRules.Dropped];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates) => start.RegisterOperationAction(operation =>
    {
        var statement = (IExpressionStatementOperation)operation.Operation;
        if (statement.Operation is not (IInvocationOperation or IBinaryOperation or IPropertyReferenceOperation) || statement.IsImplicit)
            return;
        var type = statement.Operation.Type;
        var (what, advice) =
            types.IsExpression(type) ? ("code for the browser", "put it into an attribute, such as ds-on-click or ds-init") :
            type.Is(types.Event) ? ("an event", "return it by Results.Datastar(…), or send it by await sse.SendAsync(…)") :
            type.Is(types.Fragment) ? ("a fragment", "return it by Results.Datastar(…)") :
            type.Is(types.Result) ? ("a result", "return it") :
            type.Is(types.Attributes) ? ("attributes", "write them into a tag: <p @Ds.…>") : default;
        if (what is not null)
            operation.ReportDiagnostic(Diagnostic.Create(ExpressionRules.Dropped, statement.Syntax.GetLocation(), statement.Operation.Syntax.ToString(), what, advice));
    }, OperationKind.ExpressionStatement);
}
