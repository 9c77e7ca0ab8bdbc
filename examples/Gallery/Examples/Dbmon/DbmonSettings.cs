namespace Gallery.Examples.Dbmon;

[Signals]
public partial record DbmonSettings(int ChangedPercent, int FramesPerSecond)
{
    public DbmonSettings() : this(20, 10)
    {
    }
}
