namespace Datastar.Razor.Benchmarks;

/// <summary>Counts the flushes of all streams.</summary>
internal sealed class FlushCounter
{
    private readonly SemaphoreSlim _reached = new(0);
    private int _left;

    public void Flushed()
    {
        if (Interlocked.Decrement(ref _left) == 0)
            _reached.Release();
    }

    /// <summary>Waits until there have been so many, those before the call included.</summary>
    public int WaitFor(int count)
    {
        if (Interlocked.Add(ref _left, count) > 0)
            _reached.Wait();
        return count;
    }
}
