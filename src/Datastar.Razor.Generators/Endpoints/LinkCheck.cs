using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Compares <c>Url.To("todo", new { id })</c> with the names that endpoints were given, and with what their routes need.</summary>
internal sealed class LinkCheck(EndpointCollector collector)
{
    public void Report(CompilationAnalysisContext context)
    {
        // Names that are made at run time, or stand on controllers, may be any.
        if (collector.Links.IsEmpty || collector.HasControllers || collector.Names.Any(name => RouteText.Of(name.Argument("endpointName")) is null))
            return;
        var names = collector.Names.ToLookup(name => RouteText.Of(name.Argument("endpointName"))!, StringComparer.Ordinal);
        foreach (var link in collector.Links)
        {
            if (link.Argument("endpointName") is not { } argument || argument.Text() is not { } name)
                continue;
            if (!names.Contains(name))
                context.Report(UnknownName(argument.Syntax.GetLocation(), name, [.. names.Select(group => group.Key)]));
            else if (Mapped(names[name]) is { } map)
                ReportValues(context, link, name, map, new EndpointReader(context.Compilation, collector).Of(map).FirstOrDefault()?.Route);
        }
    }

    private static Diagnostic UnknownName(Location place, string name, List<string> known)
    {
        var correction = Advice.Correct(name, known);
        var advice = correction is not null ? Advice.DidYouMean(correction) : known.Count == 0 ? $": give one with .WithName(\"{name}\")" : $"; there are '{string.Join("', '", known)}'";
        return Diagnostic.Create(EndpointRules.UnknownName, place, correction?.ToProperties(), name, advice);
    }

    private static void ReportValues(CompilationAnalysisContext context, IInvocationOperation link, string name, MapCall map, RouteTemplate? route)
    {
        if (route is null || map.Pattern is null)
            return;
        var values = link.Argument("values");
        var given = values is null ? [] : GivenBy(values.Unwrap().Type);
        var missing = given is null ? null : route.Required.FirstOrDefault(required => !given.Contains(required, StringComparer.OrdinalIgnoreCase));
        if (missing is null)
            ReportTypes(context, values, route);
        else
            context.Report(Diagnostic.Create(EndpointRules.MissingValue, (values ?? link).Syntax.GetLocation(), name, route.Text, missing, missing));
    }

    private static void ReportTypes(CompilationAnalysisContext context, IOperation? values, RouteTemplate route)
    {
        foreach (var value in (values?.Unwrap() as IAnonymousObjectCreationOperation)?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            var segment = route.Segments.FirstOrDefault(part => value.Target is IPropertyReferenceOperation { Property.Name: var name } && string.Equals(part.Name, name, StringComparison.OrdinalIgnoreCase));
            if (segment is not null && value.Value.Unwrap() is { Type: { } type, ConstantValue.HasValue: false } given && segment.Constraints.Any(constraint => !RouteConstraints.TakesValuesOf(constraint, type)))
                context.Report(Diagnostic.Create(EndpointRules.OtherValue, given.Syntax.GetLocation(), given.Syntax.ToString(), route.Text, segment.Name, string.Join(" and ", segment.Constraints)));
        }
    }

    // A number or a text has no names of its own; what a dictionary holds is not known.
    private static List<string>? GivenBy(ITypeSymbol? type) => type switch
    {
        { IsAnonymousType: true } => [.. type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name)],
        { SpecialType: SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) } or { Name: "Guid" } => [],
        _ => null,
    };

    // app.MapGet(…).RequireAuthorization().WithName("todo"): down the fluent calls to what maps.
    private static MapCall? Mapped(IEnumerable<IInvocationOperation> named)
    {
        IOperation? current = named.First();
        while (current is IInvocationOperation call)
        {
            if (MapCall.IsMapping(call.TargetMethod.Name))
                return MapCall.Of(call);
            current = call.Arguments.Length > 0 ? call.Arguments[0].Value.Unwrap() : call.Instance?.Unwrap();
        }
        return null;
    }
}
