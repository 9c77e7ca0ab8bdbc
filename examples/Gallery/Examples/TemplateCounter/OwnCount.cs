namespace Gallery.Examples.TemplateCounter;

public sealed record OwnCount(int Value)
{
    public OwnCount() : this(0)
    {
    }
}
