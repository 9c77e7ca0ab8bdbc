using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds expressions in interpolated strings of C#, where the page would show their code.</summary>
internal sealed class ExpressionInStringRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.InCSharpString];

    public override OperationKind[] Kinds { get; } = [OperationKind.InterpolatedString];

    public override IReadOnlyCollection<string>? Methods { get; } = ["Format", "Concat", "Join"];

    public override void Check(IOperation operation, ProgramReport report) => Report(OfText((IInterpolatedStringOperation)operation, report.Types), report);

    public override void Check(IInvocationOperation call, ProgramReport report) => Report(OfCall(call, report.Types), report);

    private static void Report(IEnumerable<(IOperation Value, string Instead)> found, ProgramReport report)
    {
        foreach (var (value, instead) in found)
            report.Add(ExpressionRules.InCSharpString, value.Syntax, value.Syntax.ToString(), instead);
    }

    private static IEnumerable<(IOperation Value, string Instead)> OfText(IInterpolatedStringOperation text, LibraryTypes types) =>
        text.Type?.SpecialType is not SpecialType.System_String || text.Parts.Any(part => part is IInterpolatedStringAppendOperation)
            ? []
            : text.Parts.OfType<IInterpolationOperation>().Where(hole => types.IsExpression(hole.Expression.Unwrap().Type)).Select(hole => (hole.Expression, $"Template({text.Syntax})"));

    private static IEnumerable<(IOperation Value, string Instead)> OfCall(IInvocationOperation call, LibraryTypes types) =>
        call.TargetMethod.ContainingType?.SpecialType is SpecialType.System_String
            ? call.Arguments.SelectMany(Values).Where(value => types.IsExpression(value.Type)).Take(1).Select(value => (value, $"Template($\"{{{value.Syntax}}}\")"))
            : [];

    private static IEnumerable<IOperation> Values(IArgumentOperation argument) => argument.Value.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues.Select(value => value.Unwrap()),
        ICollectionExpressionOperation list => list.Elements.Select(value => value.Unwrap()),
        var value => [value],
    };
}
