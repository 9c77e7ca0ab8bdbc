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
    private readonly LiveStreams _streams;
    private readonly LiveViews _views;

    public LiveHub(
        IOptions<LiveOptions> options, IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveHub> logger, IHostApplicationLifetime lifetime, ILiveBackplane? backplane = null)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
        _streams = new(_options);
        _views = new(new(scopes, logger), logger);
        Relay = backplane is null ? null : new(backplane, time, logger);
        lifetime.ApplicationStopping.Register(_streams.Stop);
    }

    /// <summary>The way to the other machines, if there are any.</summary>
    public LiveRelay? Relay { get; }

    public LiveStreamResult Stream(LiveTopics topics, Func<DatastarEvent> render, string? viewKey = null) =>
        new(this, ViewRequest.Create(topics, render, viewKey));

    public LiveStreamResult Stream(LiveTopics topics, Func<IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render, string? viewKey = null) =>
        new(this, ViewRequest.Create(topics, render, viewKey));

    public async ValueTask PublishAsync(LiveTopics topics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topics);
        using var activity = Telemetry.Source.StartActivity("datastar.live.publish", ActivityKind.Producer);
        activity?.SetTag("datastar.live.topics", topics.ToString());
        foreach (var topic in topics)
            PublishHere(topic.Name);
        if (Relay is null)
            return;
        foreach (var topic in topics)
            await Relay.PublishAsync(topic.Name, cancellationToken);
    }

    /// <summary>Renders the views of a topic for the streams of this machine.</summary>
    public void PublishHere(string topic)
    {
        Telemetry.Published(_views.Publish(topic));
        LiveLog.Published(_logger, topic);
    }

    /// <summary>Renders all views for the streams of this machine.</summary>
    public void PublishAllHere() => _views.PublishAll();

    /// <summary>Serves one stream from its request to its end.</summary>
    public async Task RunAsync(HttpContext httpContext, IReadOnlyList<ViewRequest> requests)
    {
        var user = _options.UserKey(httpContext);
        var stream = new LiveStream(ServerSentEventGenerator.For(httpContext).Stream, _options, _time);
        if (_streams.TryAdd(stream, user) is { } refusal)
        {
            Telemetry.Refused(refusal.Reason);
            LiveLog.Refused(_logger, refusal.Reason);
            await refusal.ExecuteAsync(httpContext);
            return;
        }
        httpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        var feeds = new LiveFeed[requests.Count];
        var end = LiveEnd.Error;
        Telemetry.Opened();
        try
        {
            for (var i = 0; i < feeds.Length; i++)
                feeds[i] = _views.Join(stream, requests[i].Identity, requests[i].Render);
            end = await stream.RunAsync(feeds);
        }
        finally
        {
            _streams.Remove(stream, user);
            Telemetry.Closed(end.Name());
            LiveLog.Closed(_logger, end);
            foreach (var feed in feeds)
                await _views.LeaveAsync(feed);
        }
    }
}
