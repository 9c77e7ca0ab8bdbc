using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>Js($"{S.Title.Path} = ''")</c>: the name of the signal is a text there, in quotes.</summary>
internal sealed class SignalPathRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherType];

    public override OperationKind[] Kinds { get; } = [OperationKind.PropertyReference];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is IPropertyReferenceOperation { Property: { Name: "Path", ContainingType: { ContainingAssembly.Name: "Datastar.Razor" } type }, Instance: { } signal }
            && type.Name is "Signal" or "ISignal" or "ElementSignal" && IsHole(operation))
            report.Add(DroppedRules.OtherType, operation.Syntax, operation.Syntax.ToString(), "the name of a signal, which is a text here", "code for the browser", $"{{{signal.Syntax}}}");
    }

    private static bool IsHole(IOperation operation)
    {
        var around = operation.Parent;
        while (around is IConversionOperation or IArgumentOperation)
            around = around.Parent;
        return around is IInvocationOperation { TargetMethod: { Name: "AppendFormatted", ContainingType.Name: "JsInterpolatedStringHandler" or "TemplateInterpolatedStringHandler" } };
    }
}
