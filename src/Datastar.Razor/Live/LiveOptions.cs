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
    /// <remarks>On Linux the kernel notices by it, too, when a network is dead: a connection whose bytes are not acknowledged for so long is ended.</remarks>
    /// <value>60 seconds by default. Kestrel's own <c>MinResponseDataRate</c> is usually quicker.</value>
    public TimeSpan StalledAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many streams may be open in this process; one more is answered by 503.</summary>
    /// <value>10,000 by default.</value>
    public int MaxStreams { get; set; } = 10_000;

    /// <summary>How many streams one user may have open in this process; one more is answered by 503.</summary>
    /// <value>32 by default. A hidden tab closes its stream.</value>
    public int MaxStreamsPerUser { get; set; } = 32;

    /// <summary>How many views may be rendered at a time. The others wait for their turn, the longest waiting first: a thousand users who come at once do not exhaust a database pool.</summary>
    /// <value>Four times the number of processors by default.</value>
    public int MaxRenderings { get; set; } = 4 * Environment.ProcessorCount;

    /// <summary>The shortest time from the beginning of one rendering of a view to that of the next. <see cref="LiveStreamResult.AtMostEvery"/> sets it for one view.</summary>
    /// <value><see cref="TimeSpan.Zero"/> by default: a view is rendered as fast as its topics are published.</value>
    public TimeSpan MinInterval { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// Called when a view cannot be rendered: what the pages that show it are told, once, until it succeeds again; <see langword="null"/> for nothing.
    /// The view is tried again by itself, and its state is then sent even if it is the one before.
    /// </summary>
    /// <value><see langword="null"/> by default: pages show the state before.</value>
    /// <example><c>o.OnRenderError = _ => DatastarEvent.PatchSignals(new { stale = true });</c></example>
    public Func<Exception, DatastarEvent?>? OnRenderError { get; set; }

    /// <summary>Who a request belongs to, for <see cref="MaxStreamsPerUser"/> and <see cref="ILive.EndUserAsync"/>; <see langword="null"/> for nobody: no limit but that of all.</summary>
    /// <value>By default the name identifier of an authenticated user. An address is no user: a proxy has one for all.</value>
    public Func<HttpContext, string?> UserKey { get; set; } = static httpContext => httpContext.User is { Identity.IsAuthenticated: true } user
        ? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity.Name
        : null;

    /// <summary>Which session a request belongs to, for <see cref="ILive.EndSessionAsync"/>; <see langword="null"/> for none.</summary>
    /// <value>By default the claim <c>sid</c> of an authenticated user, which OpenID Connect sets.</value>
    public Func<HttpContext, string?> SessionKey { get; set; } = static httpContext => httpContext.User is { Identity.IsAuthenticated: true } user
        ? user.FindFirstValue("sid")
        : null;
}
