namespace Datastar.Razor.Live;

/// <summary>Whose streams have been ended here of late: a machine that was cut off is told again. Unlike a state, an end that was missed does not come again by itself.</summary>
internal sealed class LiveEnds(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _ends = new(StringComparer.Ordinal);
    private readonly Queue<(string Owner, long At)> _order = new();

    public void Add(string owner)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _ends[owner] = now;
            _order.Enqueue((owner, now));
            RemoveOld();
        }
    }

    public string[] Recent()
    {
        lock (_lock)
        {
            RemoveOld();
            return [.. _ends.Keys];
        }
    }

    private void RemoveOld()
    {
        while (_order.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) > Kept)
        {
            _order.Dequeue();
            if (_ends.TryGetValue(oldest.Owner, out var at) && at == oldest.At)
                _ends.Remove(oldest.Owner);
        }
    }
}
