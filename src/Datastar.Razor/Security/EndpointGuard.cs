using System.Runtime.CompilerServices;
using Datastar.Razor.Antiforgery;
using Datastar.Razor.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Security;

/// <summary>
/// Stands around every endpoint, whatever made it. A middleware would have to be put behind authentication by hand; an endpoint always runs
/// there. Endpoints are exchanged when routing builds its tables, not at each request.
/// </summary>
internal sealed class EndpointGuard : MatcherPolicy, INodeBuilderPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _guarded = [];
    private readonly ConditionalWeakTable<Endpoint, Endpoint>.CreateValueCallback _guard;
    private readonly StreamErrors _errors;
    private readonly EventStreamCompression _compression;
    private readonly AntiforgeryCheck? _antiforgery;

    public EndpointGuard(IServiceProvider services, IOptions<DatastarOptions> options, StreamErrors errors, EventStreamCompression compression)
    {
        _guard = Guard;
        _errors = errors;
        _compression = compression;
        _antiforgery = options.Value.Antiforgery ? new AntiforgeryCheck(services) : null;
    }

    /// <summary>After all policies that choose an endpoint or put another in its place.</summary>
    public override int Order => int.MaxValue;

    bool INodeBuilderPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsBare);

    IReadOnlyList<PolicyNodeEdge> INodeBuilderPolicy.GetEdges(IReadOnlyList<Endpoint> endpoints) =>
        [new(true, [.. endpoints.Select(endpoint => IsBare(endpoint) ? _guarded.GetValue(endpoint, _guard) : endpoint)])];

    PolicyJumpTable INodeBuilderPolicy.BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) => new OnlyEdge(edges[0].Destination);

    // What is put in an endpoint's place at a request: routes that are dynamic, and pages, which are compiled at the first one.
    bool IEndpointSelectorPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        ContainsDynamicEndpoints(endpoints) || endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    Task IEndpointSelectorPolicy.ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is { } endpoint && IsBare(endpoint))
                candidates.ReplaceEndpoint(i, _guarded.GetValue(endpoint, _guard), candidates[i].Values);
        }
        return Task.CompletedTask;
    }

    private static bool IsBare(Endpoint endpoint) => endpoint.RequestDelegate is { Target: not GuardedEndpoint };

    private Endpoint Guard(Endpoint endpoint)
    {
        RequestDelegate guarded = new GuardedEndpoint(endpoint, _errors, _compression, _antiforgery).InvokeAsync;
        return endpoint is RouteEndpoint route
            ? new RouteEndpoint(guarded, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
            : new Endpoint(guarded, endpoint.Metadata, endpoint.DisplayName);
    }

    private sealed class OnlyEdge(int destination) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) => destination;
    }
}
