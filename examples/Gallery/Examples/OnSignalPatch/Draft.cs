namespace Gallery.Examples.OnSignalPatch;

public sealed record Draft(string Text, int Version)
{
    public Draft() : this("", 0)
    {
    }
}
