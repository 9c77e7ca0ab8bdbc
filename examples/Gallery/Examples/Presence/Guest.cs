namespace Gallery.Examples.Presence;

/// <summary>What a visitor is called here.</summary>
public sealed record Guest(string Name)
{
    private static int _count;

    public Guest() : this($"Guest {Interlocked.Increment(ref _count)}")
    {
    }
}
