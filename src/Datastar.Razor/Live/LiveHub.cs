using System.Diagnostics;
using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Live;

/// <summary>The live updates of one app.</summary>
internal sealed class LiveHub : ILive
{
    private readonly LiveOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveHub> _logger;
    private readonly LiveClients _clients;
    private readonly LiveViews _views;
    private long _refused;

    public LiveHub(
        IOptions<LiveOptions> options, IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveHub> logger, IHostApplicationLifetime lifetime, ILiveBackplane? backplane = null)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
        _clients = new(_options);
        _views = new(new(scopes, _options, time, logger), logger);
        Relay = backplane is null ? null : new(backplane, time, logger);
        lifetime.ApplicationStopping.Register(_clients.Stop);
    }

    /// <summary>The way to the other machines, if there are any.</summary>
    public LiveRelay? Relay { get; }

    /// <summary>A stream follows a view from here on.</summary>
    public event Action<LiveFeed>? Joined
    {
        add => _views.Joined += value;
        remove => _views.Joined -= value;
    }

    public int Streams => _clients.Count;

    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Whether there is a stream that somebody may end.</summary>
    public bool HasOwners => _clients.HasOwners;

    public LiveStreamResult Stream(LiveTopics topics, Func<DatastarEvent> render, string? viewKey = null) =>
        new(this, ViewRequest.Create(topics, render, viewKey));

    public LiveStreamResult Stream(LiveTopics topics, Func<IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render, string? viewKey = null) =>
        new(this, ViewRequest.Create(topics, render, viewKey));

    public LiveStreamResult Stream<TState>(LiveTopics topics, TState state, Func<TState, DatastarEvent> render) =>
        new(this, ViewRequest.Create(topics, state, render));

    public LiveStreamResult Stream<TState>(LiveTopics topics, TState state, Func<TState, IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render) =>
        new(this, ViewRequest.Create(topics, state, render));

    public async ValueTask PublishAsync(LiveTopics topics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topics);
        using var activity = Telemetry.Source.StartActivity("datastar.live.publish", ActivityKind.Producer);
        activity?.SetTag("datastar.live.topics", topics.ToString());
        var trace = (activity ?? Activity.Current)?.Context ?? default;
        foreach (var topic in topics)
            PublishHere(topic.Name, trace);
        if (Relay is not null)
            await Relay.PublishAsync(topics, trace, cancellationToken);
    }

    public ValueTask EndUserAsync(string userKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(userKey);
        return EndAsync(LiveOwner.User(userKey), cancellationToken);
    }

    public ValueTask EndSessionAsync(string sessionKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sessionKey);
        return EndAsync(LiveOwner.Session(sessionKey), cancellationToken);
    }

    /// <summary>Renders the views of a topic for the streams of this machine.</summary>
    public void PublishHere(string topic, ActivityContext cause)
    {
        Telemetry.Published(_views.Publish(topic, cause));
        LiveLog.Published(_logger, topic);
    }

    /// <summary>Renders all views for the streams of this machine.</summary>
    public void PublishAllHere(ActivityContext cause) => _views.PublishAll(cause);

    /// <summary>The views that have streams.</summary>
    public IReadOnlyList<LiveViewState> Views() => _views.List();

    /// <summary>Ends the streams of an owner on this machine.</summary>
    public void EndHere(string owner) => _clients.End(owner);

    /// <summary>Serves one stream from its request to its end.</summary>
    public async Task RunAsync(HttpContext httpContext, IReadOnlyList<ViewRequest> requests)
    {
        var client = new LiveClient(ServerSentEventGenerator.For(httpContext).Stream, _options, _time)
        {
            User = _options.UserKey(httpContext) is { } user ? LiveOwner.User(user) : null,
            Session = _options.SessionKey(httpContext) is { } session ? LiveOwner.Session(session) : null,
        };
        if (_clients.TryAdd(client) is { } refusal)
        {
            Interlocked.Increment(ref _refused);
            Telemetry.Refused(refusal.Reason);
            LiveLog.Refused(_logger, refusal.Reason);
            await refusal.ExecuteAsync(httpContext);
            return;
        }
        httpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        DeadNetwork.NoticeAfter(_options.StalledAfter, httpContext);
        await RunAsync(client, requests);
    }

    private async Task RunAsync(LiveClient client, IReadOnlyList<ViewRequest> requests)
    {
        var feeds = new LiveFeed[requests.Count];
        var end = LiveEnd.Error;
        Telemetry.Opened();
        try
        {
            for (var i = 0; i < feeds.Length; i++)
                feeds[i] = _views.Join(client, requests[i].Identity, requests[i].Render);
            end = await client.RunAsync(feeds);
        }
        finally
        {
            _clients.Remove(client);
            Telemetry.Closed(end.Name());
            LiveLog.Closed(_logger, end);
            foreach (var feed in feeds)
                await _views.LeaveAsync(feed);
            client.CaughtUp();
        }
    }

    private async ValueTask EndAsync(string owner, CancellationToken cancellationToken)
    {
        EndHere(owner);
        if (Relay is not null)
            await Relay.EndAsync(owner, cancellationToken);
    }
}
