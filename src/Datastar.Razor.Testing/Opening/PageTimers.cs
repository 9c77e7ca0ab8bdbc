namespace Datastar.Razor.Testing;

/// <summary>setTimeout and setInterval of a window: at once without a delay, else when the page's clock comes to it.</summary>
internal sealed class PageTimers(PageWindow window, IPageClock clock) : IDisposable
{
    private readonly Dictionary<int, IDisposable?> _set = [];
    private int _last;

    public int Set(Action callback, double milliseconds, bool repeat)
    {
        var id = ++_last;
        void Fire()
        {
            if (!_set.ContainsKey(id)) return;
            if (!repeat) _set.Remove(id);
            window.Run(callback);
        }

        _set[id] = null;
        if (!(milliseconds > 0)) window.Post(Fire);
        else _set[id] = clock.Schedule(TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)), repeat, Fire);
        return id;
    }

    public void Clear(int id)
    {
        if (_set.Remove(id, out var timer)) timer?.Dispose();
    }

    public void Dispose()
    {
        foreach (var timer in _set.Values) timer?.Dispose();
        _set.Clear();
    }
}
