namespace Gallery.Examples.Dashboard;

/// <summary>The figures of now.</summary>
public sealed class ShopFigures
{
    private FigureSignals _current = new();

    public FigureSignals Current => Volatile.Read(ref _current);

    public void Set(FigureSignals figures) => Volatile.Write(ref _current, figures);
}
