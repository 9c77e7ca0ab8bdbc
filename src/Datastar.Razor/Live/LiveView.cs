using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Diagnostics;

namespace Datastar.Razor.Live;

/// <summary>
/// A view and the streams that share it. It is rendered by one task at a time: what is asked for meanwhile is served by one more rendering.
/// Each stream takes the latest state when its client is ready for it, so that there is no queue anywhere.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "CloseAsync disposes of what there is.")]
internal sealed class LiveView(ViewIdentity identity, LiveRenderer renderer) : IThreadPoolWorkItem
{
    private readonly Lock _lock = new();
    private readonly HashSet<LiveFeed> _feeds = [];
    private readonly CancellationTokenSource _left = new();
    private LiveSnapshot? _current;
    private TaskCompletionSource? _finished;
    private long _wanted;
    private long _covered;
    private bool _published;
    private bool _rendering;

    public ViewIdentity Identity => identity;

    public bool IsEmpty => _feeds.Count == 0;

    /// <summary>Adds a stream. It gets the state as of now, not one that was rendered earlier.</summary>
    public void Join(LiveFeed feed)
    {
        lock (_lock)
        {
            _feeds.Add(feed);
            feed.FirstWanted = ++_wanted;
            StartRendering();
        }
    }

    public void Leave(LiveFeed feed)
    {
        lock (_lock)
            _feeds.Remove(feed);
    }

    /// <summary>Ends the view after its last stream has left, and waits for a rendering in progress: it may use what belongs to that stream's request.</summary>
    public async ValueTask CloseAsync()
    {
        Task finished;
        lock (_lock)
            finished = _rendering ? (_finished ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
        await _left.CancelAsync();
        await finished;
        _left.Dispose();
        _current?.Release();
    }

    public void Publish()
    {
        lock (_lock)
        {
            if (_published)
                Telemetry.Coalesced.Add(1);
            _published = true;
            _wanted++;
            StartRendering();
        }
    }

    /// <summary>Takes the latest state, with a reference to it, if the stream has not sent it yet.</summary>
    public LiveSnapshot? Take(LiveFeed feed)
    {
        lock (_lock)
        {
            if (_current is null || _current.Version == feed.Sent || _covered < feed.FirstWanted)
                return null;
            if (feed.Sent > 0 && _current.Version - feed.Sent > 1)
                Telemetry.Skipped.Add(_current.Version - feed.Sent - 1);
            feed.Sent = _current.Version;
            _current.AddReference();
            return _current;
        }
    }

    // On the thread pool and without the execution context: the rendering is nobody's request.
    void IThreadPoolWorkItem.Execute() => _ = RenderAllAsync();

    private void StartRendering()
    {
        if (_rendering)
            return;
        _rendering = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private async Task RenderAllAsync()
    {
        while (Next() is { } next)
        {
            var state = await renderer.TryRenderAsync(identity, next.Feed.Render, _left.Token);
            Finish(state, next);
        }
    }

    private Round? Next()
    {
        lock (_lock)
        {
            using var feeds = _feeds.GetEnumerator();
            if (_wanted > _covered && feeds.MoveNext())
            {
                var round = new Round(feeds.Current, _wanted, _published);
                _published = false;
                return round;
            }
            _rendering = false;
            _finished?.SetResult();
            return null;
        }
    }

    private void Finish(LiveSnapshot? state, Round round)
    {
        lock (_lock)
        {
            if (state is null && !_feeds.Contains(round.Feed))
            {
                // It may have failed because its request was over: the next round asks another stream's lambda.
                _published |= round.Published;
                return;
            }
            var before = _covered;
            _covered = round.Wanted;
            var news = state is not null && (round.Published || _current is null || !_current.Frames.SequenceEqual(state.Frames));
            if (news)
                Replace(state!);
            else
                state?.Release();
            foreach (var feed in _feeds)
            {
                if (news || feed.FirstWanted > before)
                    feed.Stream.Wake();
            }
        }
    }

    private void Replace(LiveSnapshot state)
    {
        state.Version = (_current?.Version ?? 0) + 1;
        _current?.Release();
        _current = state;
    }

    private sealed record Round(LiveFeed Feed, long Wanted, bool Published);
}
