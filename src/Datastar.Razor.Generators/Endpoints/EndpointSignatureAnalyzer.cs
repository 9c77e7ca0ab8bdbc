using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Looks at what endpoints take and return: signals from elsewhere, types that are no signals, values that are no results.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EndpointSignatureAnalyzer : TemplateAnalyzer
{
    private static readonly string[] Sources = ["FromBodyAttribute", "FromQueryAttribute", "FromFormAttribute", "FromRouteAttribute", "FromHeaderAttribute", "AsParametersAttribute"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SignalRules.NoSignalsType, SignalRules.OtherSource, SignalRules.NoResult];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates) => start.RegisterOperationAction(operation =>
    {
        var call = (IInvocationOperation)operation.Operation;
        if (!EndpointHandler.IsMap(call) || EndpointHandler.Of(call) is not var (method, place))
            return;
        foreach (var parameter in method.Parameters)
        {
            if (Problem(parameter, call, place) is { } problem)
                operation.ReportDiagnostic(problem);
        }
        if (Returned(method.ReturnType, types) is var (what, argument))
            operation.ReportDiagnostic(Diagnostic.Create(SignalRules.NoResult, ReturnedAt(place) ?? place.Syntax.GetLocation(), what, argument));
    }, OperationKind.Invocation);

    private static Diagnostic? Problem(IParameterSymbol parameter, IInvocationOperation call, IOperation place)
    {
        if (parameter.Type.WithoutNullable() is not INamedTypeSymbol type)
            return null;
        var location = parameter.Locations.FirstOrDefault(candidate => candidate.IsInSource) ?? place.Syntax.GetLocation();
        var source = parameter.GetAttributes().FirstOrDefault(attribute => Sources.Contains(attribute.AttributeClass?.Name))?.AttributeClass?.Name;
        if (type.Has(LibraryNames.Signals))
            return source is null ? null : Diagnostic.Create(SignalRules.OtherSource, location, source.Replace("Attribute", ""), type.Name, parameter.Name);
        var verb = call.TargetMethod.Name is "MapGet" ? "GET" : call.TargetMethod.Name is "MapDelete" ? "DELETE" : null;
        return verb is not null && parameter.GetAttributes().IsEmpty && LooksLikeSignals(type)
            ? Diagnostic.Create(SignalRules.NoSignalsType, location, type.Name, verb, parameter.Name, type.IsRecord ? "record" : "class")
            : null;
    }

    // A record that nothing else binds; a class may be a service.
    private static bool LooksLikeSignals(INamedTypeSymbol type) =>
        !type.DeclaringSyntaxReferences.IsEmpty && type is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct }
        && (type.IsRecord || type.Name.EndsWith("Signals", StringComparison.Ordinal))
        && type.GetMembers("TryParse").IsEmpty && type.GetMembers("BindAsync").IsEmpty && !type.AllInterfaces.Any(contract => contract.Name is "IBindableFromHttpContext" or "IParsable" or "ISignals");

    private static (string What, string Argument)? Returned(ITypeSymbol type, LibraryTypes types)
    {
        var returned = EndpointHandler.Awaited(type);
        if (EndpointHandler.IsResult(returned))
            return null;
        return returned.Is(types.Event) ? ("an event", "…") : returned.Is(types.Fragment) ? ("a fragment", "…") : types.IsExpression(returned) ? ("code for the browser", "…") :
            returned is INamedTypeSymbol { TypeArguments.Length: 1 } sequence && sequence.TypeArguments[0].Is(types.Event) ? (sequence.Name == "IAsyncEnumerable" ? "a sequence of events" : "events", "…") : null;
    }

    private static Location? ReturnedAt(IOperation place) => place is IAnonymousFunctionOperation lambda
        ? lambda.Body.Descendants().OfType<IReturnOperation>().FirstOrDefault()?.ReturnedValue?.Syntax.GetLocation()
        : null;
}
