using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Looks at what endpoints take and return: signals from elsewhere, types that are no signals, values that are no results.</summary>
internal sealed class EndpointSignatureRule : ProgramRule
{
    private static readonly string[] Sources =
        ["FromBodyAttribute", "FromQueryAttribute", "FromRouteAttribute", "FromHeaderAttribute", "FromServicesAttribute", "AsParametersAttribute"];

    public override DiagnosticDescriptor[] Reports { get; } = [SignalRules.NoSignalsType, SignalRules.NamesForValues, SignalRules.OtherSource, SignalRules.NoResult, SignalRules.TwoAnswers];

    public override IReadOnlyCollection<string>? Methods { get; } = [.. EndpointHandler.Maps, .. WrongAnswer.Methods];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (WrongAnswer.OfWrapper(call, report.Types) is var (value, what))
            report.Add(SignalRules.NoResult, value.Syntax, what, "JSON", what == WrongAnswer.Result ? value.Syntax.ToString() : call.Instance is null ? "Results.Datastar(…)" : "this.Datastar(…)");
        if (WrongAnswer.OfText(call) is { } text)
            report.Add(SignalRules.NoResult, text.Syntax, "markup as a string", "plain text", call.Instance is null ? "Results.Datastar(…)" : "this.Datastar(…)");
        if (!EndpointHandler.IsMap(call) || EndpointHandler.Of(call) is not var (method, place))
            return;
        foreach (var parameter in method.Parameters)
        {
            if (Problem(parameter, call, place) is { } problem)
                report.Add(problem);
        }
        CheckAnswer(report, method, place);
    }

    private static Diagnostic? Problem(IParameterSymbol parameter, IInvocationOperation call, IOperation place)
    {
        if (parameter.Type.WithoutNullable() is not INamedTypeSymbol type)
            return null;
        var location = parameter.Locations.FirstOrDefault(candidate => candidate.IsInSource) ?? place.Syntax.GetLocation();
        var source = parameter.GetAttributes().FirstOrDefault(attribute => Sources.Contains(attribute.AttributeClass?.Name))?.AttributeClass?.Name;
        if (type is { ContainingType: { } outer } && outer.Has(LibraryNames.Signals) && type.Name.EndsWith("Refs", StringComparison.Ordinal))
            return Diagnostic.Create(SignalRules.NamesForValues, location, $"{outer.Name}.{type.Name}", outer.Name);
        if (type.Has(LibraryNames.Signals))
            return source is null ? null : Diagnostic.Create(SignalRules.OtherSource, location, source.Replace("Attribute", ""), type.Name, parameter.Name);
        var verb = call.TargetMethod.Name is "MapGet" ? "GET" : call.TargetMethod.Name is "MapDelete" ? "DELETE" : null;
        if (verb == "GET" && source == "FromBodyAttribute")
            return Diagnostic.Create(SignalRules.NoSignalsType, location, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), verb, parameter.Name, "record", Templates.SignalNaming.FirstToUpper(parameter.Name) + "Signals");
        return verb is not null && parameter.GetAttributes().IsEmpty && LooksLikeSignals(type)
            ? Diagnostic.Create(SignalRules.NoSignalsType, location, type.Name, verb, parameter.Name, type.IsRecord ? "record" : "class", type.Name)
            : null;
    }

    // A record that nothing else binds; a class may be a service.
    private static bool LooksLikeSignals(INamedTypeSymbol type) =>
        !type.DeclaringSyntaxReferences.IsEmpty && type is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct }
        && (type.IsRecord || type.Name.EndsWith("Signals", StringComparison.Ordinal))
        && type.GetMembers("TryParse").IsEmpty && type.GetMembers("BindAsync").IsEmpty && !type.AllInterfaces.Any(contract => contract.Name is "IBindableFromHttpContext" or "IParsable" or "ISignals");

    private static void CheckAnswer(ProgramReport report, IMethodSymbol method, IOperation place)
    {
        var type = EndpointHandler.Awaited(method.ReturnType);
        var returned = (place as IAnonymousFunctionOperation)?.Body.Descendants().OfType<IReturnOperation>().FirstOrDefault()?.ReturnedValue;
        var location = (returned ?? place).Syntax.GetLocation();
        if (WrongAnswer.OfType(type, report.Types) is { } what)
            report.Add(SignalRules.NoResult, location, what, "JSON", "Results.Datastar(…)");
        else if (WrongAnswer.IsMarkup(returned) || WrongAnswer.IsRendering(returned, report.Types))
            report.Add(SignalRules.NoResult, location, "markup as a string", "plain text", "Results.Datastar(…)");
        else if (method.Parameters.FirstOrDefault(parameter => parameter.Type.Is(report.Types.EventWriter)) is { } writer && AnswersAfterEvents(place, report.Types))
            report.Add(SignalRules.TwoAnswers, location, writer.Name);
        else if (method.Parameters.Any(parameter => parameter.Type.WithoutNullable().Has(LibraryNames.Signals)) && WrongAnswer.OfStatus(returned) is var (status, written, instead))
            report.Add(SignalRules.NoResult, location, status, written, instead);
    }

    // Datastar's own results go on with the stream; an answer before the first event is another matter.
    private static bool AnswersAfterEvents(IOperation place, LibraryTypes types) =>
        place is IAnonymousFunctionOperation { Body.Operations: [_, .., IReturnOperation { ReturnedValue: { } last }] }
        && last.Unwrap() is IInvocationOperation { TargetMethod.ContainingType.Name: "Results" or "TypedResults" } answer && !answer.Type.Is(types.Result);
}
