namespace AppNamespace.Counter;

/// <summary>One number for all who look at the page.</summary>
public sealed class SharedCounter
{
    private int _value;

    public int Value => Volatile.Read(ref _value);

    public void Increment() => Interlocked.Increment(ref _value);
}
