using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Security;

/// <summary>
/// Stands around every endpoint, whatever made it: checks antiforgery tokens before it runs, and takes care of what is thrown after its
/// stream has started. A middleware would have to be put behind authentication by hand; an endpoint always runs there.
/// </summary>
internal sealed class EndpointGuard : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _guarded = [];
    private readonly ConditionalWeakTable<Endpoint, Endpoint>.CreateValueCallback _guard;
    private readonly StreamErrors _errors;
    private readonly AntiforgeryCheck? _antiforgery;

    public EndpointGuard(IServiceProvider services, IOptions<DatastarOptions> options, StreamErrors errors)
    {
        _guard = Guard;
        _errors = errors;
        _antiforgery = options.Value.Antiforgery ? new AntiforgeryCheck(services) : null;
    }

    /// <summary>After all policies that choose an endpoint or put another in its place.</summary>
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is { RequestDelegate: not null } endpoint)
                candidates.ReplaceEndpoint(i, _guarded.GetValue(endpoint, _guard), candidates[i].Values);
        }
        return Task.CompletedTask;
    }

    private Endpoint Guard(Endpoint endpoint)
    {
        var handler = endpoint.RequestDelegate!;
        RequestDelegate guarded = _antiforgery is null
            ? context => _errors.RunAsync(handler, context)
            : context => RunAsync(_antiforgery, handler, context);
        return endpoint is RouteEndpoint route
            ? new RouteEndpoint(guarded, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
            : new Endpoint(guarded, endpoint.Metadata, endpoint.DisplayName);
    }

    private async Task RunAsync(AntiforgeryCheck antiforgery, RequestDelegate handler, HttpContext context)
    {
        if (await antiforgery.IsAcceptedAsync(context))
            await _errors.RunAsync(handler, context);
    }
}
