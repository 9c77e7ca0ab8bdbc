using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Datastar.Razor.Response;

/// <summary>
/// Keeps event streams away from output caching, which does not read <c>Cache-Control: no-store</c> and lets all requests of a URL wait for the
/// first one's end, which a live stream does not have.
/// </summary>
internal sealed class NoOutputCache : IOutputCachePolicy
{
    private readonly bool _ofAll;

    private NoOutputCache(bool ofAll) => _ofAll = ofAll;

    /// <summary>Metadata of an endpoint whose result says by its type that it is an event stream.</summary>
    public static NoOutputCache Instance { get; } = new(ofAll: true);

    /// <summary>A base policy: where an endpoint's type says nothing, the request does. A cached page is no answer to it either.</summary>
    public static NoOutputCache ForDatastarRequests { get; } = new(ofAll: false);

    /// <summary>Lets nothing be stored of a response that is an event stream.</summary>
    public static void KeepOut(HttpContext httpContext)
    {
        if (httpContext.Features.Find<IOutputCacheFeature>() is { } feature)
            feature.Context.AllowCacheStorage = false;
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (_ofAll || context.HttpContext.Request.Headers.ContainsKey(WireNames.RequestHeader))
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = false;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
