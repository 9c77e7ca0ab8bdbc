namespace Gallery.Examples.Polling;

public sealed record Ticks(int Count, DateTimeOffset? At)
{
    public const int Last = 5;

    public Ticks() : this(0, null)
    {
    }
}
