namespace Datastar.Razor.Testing;

/// <summary>A clock that stands still until it is moved; what is due is called in order.</summary>
internal sealed class ManualClock : IPageClock
{
    private readonly DateTimeOffset _start = TimeProvider.System.GetUtcNow();
    private readonly List<Timer> _timers = [];
    private TimeSpan _time;

    public DateTimeOffset Now => _start + _time;

    public IDisposable Schedule(TimeSpan delay, bool repeat, Action callback)
    {
        var timer = new Timer(_timers, _time + delay, repeat ? delay : null, callback);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Moves to the next timer that is due until then and calls it; false when there is none, then the time has come.</summary>
    public bool MoveTo(TimeSpan end)
    {
        Timer? next = null;
        foreach (var timer in _timers)
            if (timer.Due <= end && (next is null || timer.Due < next.Due)) next = timer;
        if (next is null)
        {
            _time = end;
            return false;
        }

        _time = next.Due;
        if (next.Every is { } every) next.Due += every;
        else _timers.Remove(next);
        next.Callback();
        return true;
    }

    public TimeSpan After(TimeSpan time) => _time + time;

    private sealed class Timer(List<Timer> all, TimeSpan due, TimeSpan? every, Action callback) : IDisposable
    {
        public TimeSpan Due { get; set; } = due;

        public TimeSpan? Every => every;

        public Action Callback => callback;

        public void Dispose() => all.Remove(this);
    }
}
