using Gallery.Site.Visitors;

namespace Gallery.Examples.TemplateCounter;

/// <summary>A number for everybody, for as long as the app runs, and one for each visitor.</summary>
public sealed record Counts(int Everybody, int Mine)
{
    private static int _everybody;

    public static Counts Of(Visitor visitor) => new(Volatile.Read(ref _everybody), visitor.Get<OwnCount>().Value);

    public static Counts AddToAll(Visitor visitor)
    {
        Interlocked.Increment(ref _everybody);
        return Of(visitor);
    }

    public static Counts AddToOwn(Visitor visitor)
    {
        visitor.Update<OwnCount>(count => new(count.Value + 1));
        return Of(visitor);
    }
}
