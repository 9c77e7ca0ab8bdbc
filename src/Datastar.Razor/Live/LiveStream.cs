using System.Buffers;
using Datastar.Razor.Diagnostics;
using Datastar.Razor.Response;

namespace Datastar.Razor.Live;

/// <summary>One open stream: it sends the latest states of its views when its client is ready for them, and a heartbeat when there is nothing to send.</summary>
internal sealed class LiveStream(DatastarStream stream, LiveOptions options, TimeProvider time)
{
    private static readonly TimeSpan LastFlush = TimeSpan.FromSeconds(1);

    private readonly Wakeup _wakeup = new();
    private readonly List<LiveSnapshot> _taken = new(1);
    private ITimer? _timer;
    private long _lastSent = time.GetTimestamp();
    private int _end;
    private volatile bool _sending;
    private volatile bool _heartbeatDue;

    /// <summary>There may be a new state.</summary>
    public void Wake() => _wakeup.Wake();

    /// <summary>Ends the stream at once; a client that is taking bytes just now gets a second for them.</summary>
    public void End(LiveEnd reason)
    {
        Interlocked.CompareExchange(ref _end, (int)reason, (int)LiveEnd.None);
        _wakeup.Wake();
        _timer?.Change(LastFlush, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sends until the client leaves or the stream is ended.</summary>
    public async Task<LiveEnd> RunAsync(IReadOnlyList<LiveFeed> feeds)
    {
        var aborted = stream.HttpContext.RequestAborted;
        // Both wait for a callback in progress: the request may be another's afterwards.
        await using var timer = _timer = time.CreateTimer(static self => ((LiveStream)self!).Tick(), this, NextTick(TimeSpan.Zero), Timeout.InfiniteTimeSpan);
        await using var registration = aborted.UnsafeRegister(static self => ((LiveStream)self!).End(LiveEnd.ClientLeft), this);
        try
        {
            await SendAsync(static _ => { }, aborted);
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
        finally
        {
            ReleaseTaken();
        }
        return (LiveEnd)_end;
    }

    private async ValueTask SendNewsAsync(IReadOnlyList<LiveFeed> feeds, CancellationToken aborted)
    {
        if (_end != (int)LiveEnd.None)
            return;
        for (var i = 0; i < feeds.Count; i++)
        {
            if (feeds[i].View.Take(feeds[i]) is { } state)
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
            Volatile.Write(ref _lastSent, time.GetTimestamp());
            _sending = false;
        }
    }

    private void WriteStates(IBufferWriter<byte> output)
    {
        foreach (var state in _taken)
        {
            output.Write(state.Frames);
            Telemetry.Sent(state.EventType, state.Frames.Length);
        }
        ReleaseTaken();
    }

    // Before the flush: a client that is slow to take the bytes does not hold the buffer.
    private void ReleaseTaken()
    {
        foreach (var state in _taken)
            state.Release();
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
        if (!_sending && IsOver(silent, options.Heartbeat))
        {
            silent = TimeSpan.Zero;
            _heartbeatDue = true;
            _wakeup.Wake();
        }
        _timer?.Change(NextTick(silent), Timeout.InfiniteTimeSpan);
        if (_end != (int)LiveEnd.None)
            _timer?.Change(LastFlush, Timeout.InfiniteTimeSpan);
    }

    // Short enough for what comes first: the heartbeat or the end of a client that takes nothing.
    private TimeSpan NextTick(TimeSpan silent)
    {
        var interval = options.Heartbeat == Timeout.InfiniteTimeSpan ? options.StalledAfter : options.Heartbeat;
        if (interval == Timeout.InfiniteTimeSpan)
            return interval;
        var left = interval - silent;
        return left > TimeSpan.Zero ? left : interval;
    }

    private static bool IsOver(TimeSpan elapsed, TimeSpan limit) => limit != Timeout.InfiniteTimeSpan && elapsed >= limit;
}
