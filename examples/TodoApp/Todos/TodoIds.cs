namespace TodoApp.Todos;

/// <summary>Ids that sort in the order in which this app made them. Version 7 GUIDs do so by the millisecond: each has one of its own.</summary>
internal sealed class TodoIds
{
    private long _last;

    public string Next()
    {
        long last, next;
        do
        {
            last = Volatile.Read(ref _last);
            next = Math.Max(last + 1, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        }
        while (Interlocked.CompareExchange(ref _last, next, last) != last);
        return Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next)).ToString("N");
    }
}
