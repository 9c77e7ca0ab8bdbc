using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Finds endpoints that read a [LocalSignal] of the signals they were sent.</summary>
internal sealed class LocalSignalRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [SignalRules.LocalOnServer];

    public override OperationKind[] Kinds { get; } = [OperationKind.PropertyReference];

    public override void Check(IOperation operation, ProgramReport report)
    {
        var reference = (IPropertyReferenceOperation)operation;
        // In a template the value is one that the server made.
        if (Sent(reference.Instance) is { } parameter && !TemplateCode.IsTemplate(reference.Syntax.SyntaxTree)
            && IsLocal(reference.Property) && IsHandler(parameter.Parameter, reference) && !(reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference))
            report.Add(SignalRules.LocalOnServer, reference.Syntax, reference.Property.Name, reference.Syntax.ToString());
    }

    // signals.Draft, and signals.Value.Draft of Signals<T>.
    private static IParameterReferenceOperation? Sent(IOperation? signals) => signals switch
    {
        IParameterReferenceOperation parameter => parameter,
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Signals" }, Instance: IParameterReferenceOperation parameter } => parameter,
        _ => null,
    };

    // [LocalSignal] on a parameter of a record's primary constructor is meant for its property.
    private static bool IsLocal(IPropertySymbol property) => property.Has(LibraryNames.LocalSignal)
        || (property.ContainingType is { IsRecord: true } type && type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .Any(parameter => parameter.Name == property.Name && parameter.Has(LibraryNames.LocalSignal)));

    // A lambda given to Map…, or a method that answers: what it returns is a result.
    private static bool IsHandler(IParameterSymbol parameter, IOperation reference)
    {
        for (IOperation? around = reference; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default))
                return Endpoints.EndpointHandler.MapOf(lambda) is not null;
        }
        return parameter.ContainingSymbol is IMethodSymbol method && Endpoints.EndpointHandler.IsResult(method.ReturnType);
    }
}
