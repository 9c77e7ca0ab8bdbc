namespace Datastar.Razor.Testing;

/// <summary>data-on-interval: runs an expression at intervals. See https://data-star.dev/reference/attributes#data-on-interval.</summary>
internal static class OnIntervalAttribute
{
    public static readonly AttributePlugin Plugin = new("on-interval", Apply) { Key = Need.Denied, Value = Need.Must };

    private static Action Apply(AttributeContext context)
    {
        var duration = 1000.0;
        var callback = Timing.Transition(context.Window, context.Mods, _ => context.RunBatch());
        if (context.Mods.Tags("duration") is { } tags)
        {
            duration = Modifiers.Milliseconds(tags);
            if (Modifiers.HasTag(tags, "leading")) callback([]);
        }

        var id = context.Window.Timers.Set(() => callback([]), duration > 1 ? duration : 1, repeat: true);
        return () => context.Window.Timers.Clear(id);
    }
}
