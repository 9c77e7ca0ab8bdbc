using System.Diagnostics;
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
    private readonly LiveState _state = new();
    private readonly LiveRetry _retry = new(renderer.Time);
    private readonly TimeSpan _interval = identity.Interval ?? renderer.MinInterval;
    private ITimer? _timer;
    private TaskCompletionSource? _finished;
    private ActivityContext _cause;
    private long _started;
    private long _wanted;
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
            if (_state.HasNotice)
                feed.Client.Wake();
            Schedule();
        }
    }

    /// <summary>The requests whose streams share it.</summary>
    public IReadOnlyList<string> Requests()
    {
        lock (_lock)
            return [.. _feeds.Select(feed => feed.Client.Request)];
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
        _timer?.Dispose();
    }

    public void Publish(ActivityContext cause)
    {
        lock (_lock)
        {
            if (_published)
                Telemetry.Coalesced.Add(1);
            _published = true;
            _cause = cause;
            _wanted++;
            _retry.Forget();
            Schedule();
        }
    }

    /// <summary>Takes what the stream has not sent yet: the latest state, then word of a failure.</summary>
    public RenderedEvent? Take(LiveFeed feed)
    {
        lock (_lock)
            return _state.Take(feed);
    }

    // On the thread pool and without the execution context: the rendering is nobody's request.
    void IThreadPoolWorkItem.Execute() => _ = RunRoundAsync();

    /// <summary>Begins a rendering if one is wanted: now, or when its time has come.</summary>
    private void Schedule()
    {
        if (_rendering || _wanted <= _state.Covered || _feeds.Count == 0)
            return;
        if (Wait() is { Ticks: > 0 } wait)
        {
            _timer!.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            return;
        }
        _rendering = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    // Only the first rendering waits for nothing, and it makes the timer.
    private TimeSpan Wait()
    {
        if (_timer is null)
            return TimeSpan.Zero;
        var interval = _interval == TimeSpan.Zero ? TimeSpan.Zero : _interval - renderer.Time.GetElapsedTime(_started);
        return interval > _retry.Left ? interval : _retry.Left;
    }

    private void Tick()
    {
        lock (_lock)
        {
            if (!_left.IsCancellationRequested)
                Schedule();
        }
    }

    // The turn comes first: what is published while it is waited for is served by this rendering.
    private async Task RunRoundAsync()
    {
        try
        {
            using var turn = await renderer.TakeTurnAsync(_left.Token);
            if (Next() is { } round)
                await RenderAsync(round);
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
        }
        finally
        {
            lock (_lock)
            {
                _rendering = false;
                Schedule();
                if (!_rendering)
                    _finished?.TrySetResult();
            }
        }
    }

    private LiveRound? Next()
    {
        lock (_lock)
        {
            _timer ??= renderer.Time.CreateTimer(static self => ((LiveView)self!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            using var feeds = _feeds.GetEnumerator();
            if (!feeds.MoveNext())
                return null;
            var round = new LiveRound(feeds.Current, _wanted, _published, _cause);
            _published = false;
            _started = renderer.Time.GetTimestamp();
            return round;
        }
    }

    private async ValueTask RenderAsync(LiveRound round)
    {
        var (state, failure) = await renderer.RenderAsync(identity, round, _left.Token);
        if (failure is null)
        {
            Show(state!, round);
            return;
        }
        if (!Fail(round) || _left.IsCancellationRequested)
            return;
        renderer.LogFailure(identity, failure);
        if (await renderer.RenderNoticeAsync(identity, failure, _left.Token) is { } notice)
            Tell(notice);
    }

    /// <summary>Counts a failure; returns whether it is the first of its streak.</summary>
    private bool Fail(LiveRound round)
    {
        lock (_lock)
        {
            var isFirst = false;
            // It may have failed because its request was over: the next round asks another stream's lambda.
            if (_feeds.Contains(round.Feed))
            {
                _retry.Failed();
                isFirst = _retry.Failures == 1;
                if (_published)
                    _retry.Forget();
            }
            _published |= round.Published;
            return isFirst;
        }
    }

    private void Show(RenderedEvent state, LiveRound round)
    {
        lock (_lock)
        {
            var before = _state.Covered;
            var isNews = _state.Show(state, round);
            if (_retry.Failures > 0)
                renderer.LogRecovery(identity, _retry.Failures);
            _retry.Succeeded();
            foreach (var feed in _feeds)
            {
                if (isNews || feed.FirstWanted > before)
                    feed.Client.Wake();
            }
        }
    }

    private void Tell(RenderedEvent notice)
    {
        lock (_lock)
        {
            _state.Tell(notice);
            foreach (var feed in _feeds)
                feed.Client.Wake();
        }
    }
}
