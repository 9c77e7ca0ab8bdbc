using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Settings of live streams: <c>AddLive(o => …)</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>After how long without an event a comment is sent, by which proxies keep the connection and dead clients are noticed.</summary>
    /// <value>15 seconds by default; <see cref="Timeout.InfiniteTimeSpan"/> for none.</value>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long a client that takes no bytes is given up. It reconnects when it is alive.</summary>
    /// <value>60 seconds by default. Kestrel's own <c>MinResponseDataRate</c> is usually quicker.</value>
    public TimeSpan StalledAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many streams may be open in this process; one more is answered by 503.</summary>
    /// <value>10,000 by default.</value>
    public int MaxStreams { get; set; } = 10_000;

    /// <summary>How many streams one user may have open in this process; one more is answered by 503.</summary>
    /// <value>32 by default. A hidden tab closes its stream.</value>
    public int MaxStreamsPerUser { get; set; } = 32;

    /// <summary>Who a request belongs to, for <see cref="MaxStreamsPerUser"/>; <see langword="null"/> for nobody: no limit but that of all.</summary>
    /// <value>By default the name identifier of an authenticated user. An address is no user: a proxy has one for all.</value>
    public Func<HttpContext, string?> UserKey { get; set; } = static httpContext => httpContext.User is { Identity.IsAuthenticated: true } user
        ? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity.Name
        : null;
}
