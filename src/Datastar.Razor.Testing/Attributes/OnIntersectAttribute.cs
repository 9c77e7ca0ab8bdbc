using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>
/// data-on-intersect: runs an expression when the element comes into view. Without a layout every visible element is in view.
/// See https://data-star.dev/reference/attributes#data-on-intersect.
/// </summary>
internal static class OnIntersectAttribute
{
    public static readonly AttributePlugin Plugin = new("on-intersect", Apply) { Key = Need.Denied, Value = Need.Must };

    private static Action Apply(AttributeContext context)
    {
        var (window, element) = (context.Window, context.Element);
        var callback = Timing.Apply(window, context.Mods, Timing.Transition(window, context.Mods, _ => context.RunBatch()));
        var exit = context.Mods.Has("exit");
        var observer = new IntersectionWatch(element, visible =>
        {
            if (visible == exit) return true;
            callback([]);
            return !window.Client.IntersectedOnce.TryGetValue(element, out _);
        });
        window.Intersections.Add(observer);
        if (context.Mods.Has("once")) window.Client.IntersectedOnce.AddOrUpdate(element, element);
        return () =>
        {
            if (!context.Mods.Has("once")) window.Client.IntersectedOnce.Remove(element);
            window.Intersections.Remove(observer);
        };
    }
}

/// <summary>Watches whether an element is in view; the callback says whether to go on watching.</summary>
internal sealed class IntersectionWatch(IElement element, Func<bool, bool> changed)
{
    private bool? _was;

    /// <summary>Tells of a change since the last time; false when the watching has ended.</summary>
    public bool Look(PageWindow window)
    {
        var visible = window.Document.Contains(element) && Visibility.IsVisible(element);
        if (visible == _was) return true;
        _was = visible;
        return changed(visible);
    }
}
