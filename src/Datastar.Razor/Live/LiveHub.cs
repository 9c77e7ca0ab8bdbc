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

    public LiveHub(IOptions<LiveOptions> options, IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveHub> logger, IHostApplicationLifetime lifetime)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
        _streams = new(_options);
        _views = new(new(scopes, logger));
        lifetime.ApplicationStopping.Register(_streams.Stop);
    }

    public LiveStreamResult Stream(LiveTopics topics, Func<DatastarEvent> render, string? viewKey = null) =>
        new(this, ViewRequest.Create(topics, render, viewKey));

    public LiveStreamResult Stream(LiveTopics topics, Func<IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render, string? viewKey = null) =>
        new(this, ViewRequest.Create(topics, render, viewKey));

    public ValueTask PublishAsync(LiveTopics topics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topics);
        foreach (var topic in topics)
        {
            Telemetry.Published(_views.Publish(topic.Name));
            LiveLog.Published(_logger, topic);
        }
        return ValueTask.CompletedTask;
    }

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
            Telemetry.Closed(end);
            LiveLog.Closed(_logger, end);
            foreach (var feed in feeds)
                await _views.LeaveAsync(feed);
        }
    }
}
