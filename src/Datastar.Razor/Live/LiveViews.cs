using System.Diagnostics;
using System.Reflection;
using Datastar.Razor.Diagnostics;
using Microsoft.Extensions.Logging;
using LiveRender = System.Func<System.IServiceProvider, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<Datastar.Razor.DatastarEvent>>;

namespace Datastar.Razor.Live;

/// <summary>The views that have streams, by identity and by topic.</summary>
internal sealed class LiveViews(LiveRenderer renderer, ILogger<LiveHub> logger)
{
    private const int LooksAt = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<ViewIdentity, LiveView> _views = [];
    private readonly Dictionary<string, HashSet<LiveView>> _followers = new(StringComparer.Ordinal);
    private readonly HashSet<MethodInfo> _explained = [];

    /// <summary>A stream follows a view from here on.</summary>
    public event Action<LiveFeed>? Joined;

    /// <summary>Lets a stream follow a view: the one that others follow already, or a new one.</summary>
    public LiveFeed Join(LiveClient client, ViewIdentity identity, LiveRender render)
    {
        lock (_lock)
        {
            if (!_views.TryGetValue(identity, out var view))
                Add(view = new(identity, renderer));
            var feed = new LiveFeed(client, view, render);
            view.Join(feed);
            Telemetry.Joined(1);
            Joined?.Invoke(feed);
            return feed;
        }
    }

    public ValueTask LeaveAsync(LiveFeed feed)
    {
        lock (_lock)
        {
            feed.View.Leave(feed);
            Telemetry.Joined(-1);
            if (!feed.View.IsEmpty)
                return ValueTask.CompletedTask;
            Remove(feed.View);
        }
        return feed.View.CloseAsync();
    }

    /// <summary>Renders the views of a topic anew.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Publish(string topic, ActivityContext cause)
    {
        lock (_lock)
        {
            if (!_followers.TryGetValue(topic, out var views))
                return false;
            foreach (var view in views)
                view.Publish(cause);
            return true;
        }
    }

    /// <summary>Renders all views anew.</summary>
    public void PublishAll(ActivityContext cause)
    {
        lock (_lock)
        {
            foreach (var view in _views.Values)
                view.Publish(cause);
        }
    }

    /// <summary>What there is just now.</summary>
    public IReadOnlyList<LiveViewState> List()
    {
        lock (_lock)
            return [.. _views.Values.Select(view => new LiveViewState(view.Identity.Topics.ToString(), view.Requests()))];
    }

    private void Add(LiveView view)
    {
        if (!_explained.Contains(view.Identity.Code))
            SayWhyNotShared(view);
        _views.Add(view.Identity, view);
        Telemetry.Viewed(1);
        foreach (var topic in view.Identity.Topics)
        {
            if (!_followers.TryGetValue(topic.Name, out var views))
                _followers.Add(topic.Name, views = []);
            views.Add(view);
        }
    }

    // One that is like it is enough to say what keeps them apart, and once for each lambda of the program.
    private void SayWhyNotShared(LiveView view)
    {
        if (!_followers.TryGetValue(view.Identity.Topics.First.Name, out var others))
            return;
        var left = LooksAt;
        foreach (var other in others)
        {
            if (left-- == 0)
                return;
            if (view.Identity.DifferenceFrom(other.Identity) is { } type)
            {
                _explained.Add(view.Identity.Code);
                LiveLog.NotShared(logger, view.Identity.Topics, type);
                return;
            }
        }
    }

    private void Remove(LiveView view)
    {
        _views.Remove(view.Identity);
        Telemetry.Viewed(-1);
        foreach (var topic in view.Identity.Topics)
        {
            if (_followers.TryGetValue(topic.Name, out var views) && views.Remove(view) && views.Count == 0)
                _followers.Remove(topic.Name);
        }
    }
}
