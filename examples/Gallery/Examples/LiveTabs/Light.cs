namespace Gallery.Examples.LiveTabs;

public sealed record Light(int Level)
{
    public Light() : this(3)
    {
    }
}
