using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds endpoints that need a value of the query which the action that asks them does not send: signals come as one JSON object.</summary>
internal sealed class QueryCheck(UrlCheck urls)
{
    public void Report(CompilationAnalysisContext context, IEnumerable<IInvocationOperation> requests)
    {
        var reported = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        foreach (var request in requests)
        {
            if (request.Arguments.Length == 0 || UrlShape.Of(request.Arguments[0].Value) is not { HasQuery: false, IsOpen: false, IsRelative: false } url)
                continue;
            var verb = LibraryNames.Verbs[request.TargetMethod.Name];
            var mapped = urls.Mapped(url).Where(endpoint => endpoint.Answers(verb)).ToList();
            if (mapped.Count != 1 || mapped[0] is not { Map: { } map, AnyPrefix: false } || EndpointHandler.Of(map.Call) is not var (method, _))
                continue;
            foreach (var parameter in method.Parameters)
            {
                if (Missing(parameter, mapped[0].Route, request) is { } rule && reported.Add(parameter) && parameter.Locations.FirstOrDefault(location => location.IsInSource) is { } place)
                    context.Report(Diagnostic.Create(rule, place, parameter.Name, request.Syntax.ToString()));
            }
        }
    }

    private static DiagnosticDescriptor? Missing(IParameterSymbol parameter, RouteTemplate route, IInvocationOperation request) =>
        IsNeeded(parameter, route) ? EndpointRules.QueryNotSent : IsOfForm(parameter) && !MaySendForm(request) ? EndpointRules.FormNotSent : null;

    private static bool IsOfForm(IParameterSymbol parameter) =>
        parameter.Type.Name is "IFormFile" or "IFormFileCollection" or "IFormCollection" || parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "FromFormAttribute");

    // Options that come from elsewhere may say so.
    private static bool MaySendForm(IInvocationOperation request) =>
        request.Argument("options")?.Unwrap() is { } options && !(options is IObjectCreationOperation creation && creation.Initialized("ContentType") is null);

    // A plain value that is neither in the route nor optional, and is not said to come from elsewhere.
    private static bool IsNeeded(IParameterSymbol parameter, RouteTemplate route) =>
        parameter is { IsOptional: false, NullableAnnotation: not NullableAnnotation.Annotated } && parameter.GetAttributes().IsEmpty
        && parameter.Type.OriginalDefinition.SpecialType is not SpecialType.System_Nullable_T
        && !route.Segments.Any(segment => segment.Name is null ? segment.Literal is null : string.Equals(segment.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
        && (parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) || parameter.Type is { TypeKind: TypeKind.Enum });
}
