using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using Datastar.Razor.Diagnostics;
using Datastar.Razor.Response;

namespace Datastar.Razor.Live;

/// <summary>One open stream: it sends the latest states of its views when its client is ready for them, and a heartbeat when there is nothing to send.</summary>
internal sealed class LiveClient(DatastarStream stream, LiveOptions options, TimeProvider time)
{
    private static readonly TimeSpan LastFlush = TimeSpan.FromSeconds(1);

    private readonly Wakeup _wakeup = new();
    private readonly List<RenderedEvent> _taken = new(1);
    private ITimer? _timer;
    private long _lastSent = time.GetTimestamp();
    private int _end;
    private int _lagging;
    private volatile bool _sending;
    private volatile bool _heartbeatDue;

    /// <summary>The identifier of its request, by which traces know it. Nobody else asks for it.</summary>
    public string Request => stream.HttpContext.TraceIdentifier;

    /// <summary>The user that it belongs to.</summary>
    public string? User { get; init; }

    /// <summary>The session that it belongs to.</summary>
    public string? Session { get; init; }

    /// <summary>There may be a new state.</summary>
    public void Wake()
    {
        if (_sending && Interlocked.Exchange(ref _lagging, 1) == 0)
            Telemetry.Lagging.Add(1);
        _wakeup.Wake();
    }

    /// <summary>Ends the stream at once; a client that is taking bytes just now gets a second for them.</summary>
    public void End(LiveEnd reason)
    {
        Interlocked.CompareExchange(ref _end, (int)reason, (int)LiveEnd.None);
        _wakeup.Wake();
        _timer?.Change(LastFlush, Timeout.InfiniteTimeSpan);
    }

    /// <summary>It has caught up, or has left its views.</summary>
    public void CaughtUp()
    {
        if (Interlocked.Exchange(ref _lagging, 0) == 1)
            Telemetry.Lagging.Add(-1);
    }

    /// <summary>Sends until the client leaves or the stream is ended.</summary>
    public async Task<LiveEnd> RunAsync(IReadOnlyList<LiveFeed> feeds)
    {
        var aborted = stream.HttpContext.RequestAborted;
        // Both wait for a callback in progress: the request may be another's afterwards.
        await using var timer = _timer = time.CreateTimer(static self => ((LiveClient)self!).Tick(), this, NextTick(TimeSpan.Zero), Timeout.InfiniteTimeSpan);
        await using var registration = aborted.UnsafeRegister(static self => ((LiveClient)self!).End(LiveEnd.ClientLeft), this);
        try
        {
            await SendAsync(WriteRetry, aborted);
            while (Volatile.Read(ref _end) == (int)LiveEnd.None)
            {
                await _wakeup.WaitAsync();
                await SendNewsAsync(feeds, aborted);
            }
        }
        catch (OperationCanceledException)
        {
            Interlocked.CompareExchange(ref _end, (int)LiveEnd.ClientLeft, (int)LiveEnd.None);
        }
        return (LiveEnd)_end;
    }

    private async ValueTask SendNewsAsync(IReadOnlyList<LiveFeed> feeds, CancellationToken aborted)
    {
        if (_end != (int)LiveEnd.None)
            return;
        for (var i = 0; i < feeds.Count; i++)
        {
            while (feeds[i].View.Take(feeds[i]) is { } state)
                _taken.Add(state);
        }
        if (_taken.Count > 0)
            await SendAsync(WriteStates, aborted);
        else if (_heartbeatDue)
            await SendAsync(static output => output.Write(":\n\n"u8), aborted);
    }

    private async ValueTask SendAsync(Action<IBufferWriter<byte>> write, CancellationToken aborted)
    {
        _heartbeatDue = false;
        Volatile.Write(ref _lastSent, time.GetTimestamp());
        _sending = true;
        try
        {
            await stream.CommitAsync(write, aborted);
        }
        finally
        {
            _sending = false;
            CaughtUp();
        }
    }

    // A field of the first event that follows. Each client gets a wait of its own, so that those of a dead machine do not come back all at once.
    private static void WriteRetry(IBufferWriter<byte> output)
    {
        Utf8.TryWrite(output.GetSpan(32), CultureInfo.InvariantCulture, $"retry: {Random.Shared.Next(1000, 4000)}\n", out var written);
        output.Advance(written);
    }

    private void WriteStates(IBufferWriter<byte> output)
    {
        foreach (var state in _taken)
        {
            output.Write(state.Bytes.Span);
            Telemetry.Sent(state.EventType, state.Bytes.Length);
        }
        _taken.Clear();
    }

    private void Tick()
    {
        var ended = _end != (int)LiveEnd.None;
        var silent = time.GetElapsedTime(Volatile.Read(ref _lastSent));
        if (_sending && (ended || IsOver(silent, options.StalledAfter)))
        {
            Interlocked.CompareExchange(ref _end, (int)LiveEnd.ClientStalled, (int)LiveEnd.None);
            stream.HttpContext.Abort();
            return;
        }
        if (ended)
            return;
        _timer?.Change(NextTick(silent), Timeout.InfiniteTimeSpan);
        if (IsOver(silent, options.Heartbeat))
        {
            _heartbeatDue = true;
            _wakeup.Wake();
        }
        if (_end != (int)LiveEnd.None)
            _timer?.Change(LastFlush, Timeout.InfiniteTimeSpan);
    }

    // What comes first: the heartbeat, or the end of a client that takes nothing, even if it begins to do so only now.
    private TimeSpan NextTick(TimeSpan silent)
    {
        var heartbeat = Left(options.Heartbeat, silent);
        var stalled = Left(options.StalledAfter, _sending ? silent : TimeSpan.Zero);
        return heartbeat == Timeout.InfiniteTimeSpan || (stalled != Timeout.InfiniteTimeSpan && stalled < heartbeat) ? stalled : heartbeat;
    }

    private static TimeSpan Left(TimeSpan limit, TimeSpan silent) => limit == Timeout.InfiniteTimeSpan || limit <= silent ? limit : limit - silent;

    private static bool IsOver(TimeSpan elapsed, TimeSpan limit) => limit != Timeout.InfiniteTimeSpan && elapsed >= limit;
}
