using System.Reflection;
using Datastar.Razor.Development.Traces;
using Datastar.Razor.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Development;

/// <summary>Follows the streams of live views, and warns of a view that no two of them can share.</summary>
internal sealed class ViewSharing(IServiceProvider services, RequestTraces traces, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger(DevelopmentLog.Category);
    private readonly Lock _lock = new();

    // A page that is loaded again and again has one stream at a time: the last one is remembered when it is over.
    private readonly Dictionary<MethodInfo, ViewIdentity> _last = [];
    private readonly HashSet<MethodInfo> _warned = [];

    public void Watch()
    {
        if (services.GetService<LiveHub>() is { } hub)
            hub.Joined += Joined;
    }

    private void Joined(LiveFeed feed)
    {
        traces.Find(feed.Client.Request)?.IsLive = true;
        var identity = feed.View.Identity;
        lock (_lock)
        {
            if (_last.TryGetValue(identity.Code, out var last) && identity.DifferenceFrom(last) is { } captured && _warned.Add(identity.Code))
                DevelopmentLog.Unshared(_logger, identity.Topics, captured);
            _last[identity.Code] = identity;
        }
    }
}
