using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Makes a list of endpoints of what was collected.</summary>
internal sealed class EndpointReader(Compilation compilation, EndpointCollector collector)
{
    public IReadOnlyList<MappedEndpoint> Read(CancellationToken cancellationToken)
    {
        var endpoints = new List<MappedEndpoint>();
        // Bodies are looked at in any order, and messages name endpoints in the order of the program.
        foreach (var map in collector.Maps.OrderBy(map => map.Call.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(map => map.Call.Syntax.SpanStart))
            endpoints.AddRange(Of(map));
        if (collector.HasControllers)
            endpoints.AddRange(ControllerRoutes.Of(compilation, [.. collector.ControllerRoutes.Select(route => route.Template)], cancellationToken));
        if (collector.HasPages)
            endpoints.AddRange(PageRoutes.Of(compilation));
        return endpoints;
    }

    /// <summary>The endpoints that a call maps: more than one where the group that it is called on is a parameter.</summary>
    public IEnumerable<MappedEndpoint> Of(MapCall map) => new PrefixResolver(collector.CallSites).Of(map.Builder).Distinct().Select(prefix => new MappedEndpoint(
        RouteTemplate.Parse(prefix.TrimStart(PrefixResolver.Anything[0]) + "/" + (map.Pattern ?? "{**anything}")),
        map.Verbs,
        AnyPrefix: map.Pattern is null || prefix.StartsWith(PrefixResolver.Anything, StringComparison.Ordinal),
        map));
}
