using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Patches;

/// <summary>Finds a status other than 200 that is set before a patch in the same block: the client drops the patch.</summary>
internal sealed class StatusRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [PatchRules.Status];

    public override OperationKind[] Kinds { get; } = [OperationKind.SimpleAssignment];

    public override void Check(IOperation operation, ProgramReport report)
    {
        var assignment = (ISimpleAssignmentOperation)operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "StatusCode", ContainingType.Name: "HttpResponse" } }
            && assignment.Value.ConstantValue is { HasValue: true, Value: int status and not 200 }
            && assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } statement
            && block.Operations.SkipWhile(sibling => sibling != statement).Any(sibling => sibling.Descendants().OfType<IInvocationOperation>().Any(IsPatch)))
            report.Add(PatchRules.Status, assignment.Syntax, status);
    }

    private static bool IsPatch(IInvocationOperation call) => call.TargetMethod is
    { Name: "Datastar" or "PatchElementsAsync" or "PatchSignalsAsync" or "SendAsync" or "DatastarValidation", ContainingAssembly.Name: "Datastar.Razor" };
}
