namespace Gallery.Examples.SvgMorphing;

public sealed record Throws(int Count)
{
    public Throws() : this(0)
    {
    }
}
