namespace Gallery.Examples.TemplateCounter;

/// <summary>A number for all visitors, for as long as the app runs.</summary>
public static class SharedCount
{
    private static int _value;

    public static int Value => Volatile.Read(ref _value);

    public static void Increment() => Interlocked.Increment(ref _value);
}
