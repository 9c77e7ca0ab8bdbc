namespace Datastar.Razor.Live;

/// <summary>One state of a view, rendered and framed. Its bytes go back to the pool with the last reference.</summary>
internal sealed class LiveSnapshot(FragmentWriter frames, string eventType)
{
    private int _references = 1;

    /// <summary>Its place among the states of its view, from 1.</summary>
    public long Version { get; set; }

    public string EventType => eventType;

    public ReadOnlySpan<byte> Frames => frames.WrittenSpan;

    /// <summary>Only somebody who knows that there is a reference may add another.</summary>
    public void AddReference() => Interlocked.Increment(ref _references);

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
            frames.Return();
    }
}
