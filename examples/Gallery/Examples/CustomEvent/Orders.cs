namespace Gallery.Examples.CustomEvent;

public sealed record Orders(int Count)
{
    public Orders() : this(0)
    {
    }
}
