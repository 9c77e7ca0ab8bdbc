using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Compares the parameters of a handler with those of its route: another name, or a type that the route's constraint never lets through.</summary>
internal sealed class HandlerRouteRule : ProgramRule
{
    private static readonly HashSet<string> Requests = ["HttpContext", "HttpRequest", "LinkGenerator", "RouteData", "ServerSentEventGenerator"];

    public override DiagnosticDescriptor[] Reports { get; } = [EndpointRules.HandlerDiffers];

    public override IReadOnlyCollection<string>? Methods { get; } = EndpointHandler.Maps;

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!EndpointHandler.IsMap(call) || !MapCall.IsMapping(call.TargetMethod.Name) || EndpointHandler.Of(call) is not var (method, place) || MapCall.Of(call) is not { Pattern: { } pattern } || pattern.IndexOf('{') < 0)
            return;
        var route = RouteTemplate.Parse(pattern);
        if (route.Segments.Any(segment => segment is { Literal: null, Name: null }))
            return;
        foreach (var parameter in method.Parameters.Where(parameter => parameter.GetAttributes().IsEmpty))
        {
            var location = parameter.Locations.FirstOrDefault(candidate => candidate.IsInSource) ?? place.Syntax.GetLocation();
            if (route.Segments.FirstOrDefault(segment => Same(segment.Name, parameter.Name)) is { } segment)
                CheckType(report, parameter, segment, route, location);
            else if (NameOf(parameter, method, route, call) is { } name)
                report.Add(EndpointRules.HandlerDiffers, location, parameter.Name, $"is not in the route '{route.Text}', so it is read from the query", $"'{name}' as the route does");
        }
    }

    private static void CheckType(ProgramReport report, IParameterSymbol parameter, RouteSegment segment, RouteTemplate route, Location location)
    {
        var refused = segment.Constraints.FirstOrDefault(constraint => !RouteConstraints.TakesValuesOf(constraint, parameter.Type));
        if (refused is not null)
            report.Add(EndpointRules.HandlerDiffers, location, parameter.Name, $"is a {parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}, and the route '{route.Text}' lets {refused} alone through", $"{{{segment.Name}{Constraint(parameter.Type)}}} in the route");
    }

    private static string Constraint(ITypeSymbol type) => RouteConstraints.KindOf(type) switch
    {
        ValueKind.Integer => type.SpecialType is SpecialType.System_Int64 ? ":long" : ":int",
        ValueKind.Real => ":decimal",
        ValueKind.Guid => ":guid",
        ValueKind.Truth => ":bool",
        ValueKind.Time => ":datetime",
        _ => "",
    };

    // One part of the route that nobody takes, and one plain value that nothing else brings. A group may have parts of its own.
    private static string? NameOf(IParameterSymbol parameter, IMethodSymbol method, RouteTemplate route, IInvocationOperation call)
    {
        if (!IsPlain(parameter) || call.Arguments[0].Value.Unwrap().Type?.Name != "WebApplication" || method.Parameters.Any(other => Requests.Contains(other.Type.Name) || !other.GetAttributes().IsEmpty))
            return null;
        var open = route.Required.Where(name => !method.Parameters.Any(other => Same(name, other.Name))).ToList();
        return open.Count == 1 && method.Parameters.Count(other => IsPlain(other) && !route.Segments.Any(segment => Same(segment.Name, other.Name))) == 1 ? open[0] : null;
    }

    private static bool IsPlain(IParameterSymbol parameter) =>
        parameter is { IsOptional: false, NullableAnnotation: not NullableAnnotation.Annotated } && parameter.Type.OriginalDefinition.SpecialType is not SpecialType.System_Nullable_T
        && (parameter.Type.SpecialType is SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_Double) || parameter.Type.Name == "Guid");

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
