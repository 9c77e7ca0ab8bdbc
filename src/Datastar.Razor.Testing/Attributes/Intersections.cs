namespace Datastar.Razor.Testing;

/// <summary>The watched elements of a page. They are looked at with each frame, that is when nothing else is to be done.</summary>
internal sealed class Intersections(PageWindow window)
{
    private readonly List<IntersectionWatch> _all = [];

    public void Add(IntersectionWatch watch) => _all.Add(watch);

    public void Remove(IntersectionWatch watch) => _all.Remove(watch);

    public void Look()
    {
        foreach (var watch in _all.ToArray())
            window.Run(() =>
            {
                if (_all.Contains(watch) && !watch.Look(window)) _all.Remove(watch);
            });
    }
}
