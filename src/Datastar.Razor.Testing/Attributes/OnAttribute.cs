using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>data-on: runs an expression when an event comes. See https://data-star.dev/reference/attributes#data-on.</summary>
internal static class OnAttribute
{
    public static readonly AttributePlugin Plugin = new("on", Apply) { Key = Need.Must, Value = Need.Must, Arguments = "evt" };

    private static Action Apply(AttributeContext context)
    {
        var (window, element, mods) = (context.Window, context.Element, context.Mods);
        object target = mods.Has("window") ? window : mods.Has("document") ? window.Document : element;
        var callback = Timing.Apply(window, mods, Timing.Transition(window, mods, arguments => context.RunBatch(arguments)));
        var name = Casing.Apply(context.Key!, mods, "kebab");
        var outside = mods.Has("outside");
        if (outside || name is "datastar-fetch" or "datastar-signal-patch") target = window.Document;

        var listener = new EventListener(name, null, evt =>
        {
            if (mods.Has("prevent")) evt.PreventDefault();
            if (mods.Has("stop")) evt.PropagationStopped = true;
            if (element is IHtmlFormElement && name == "submit") evt.PreventDefault();
            if (outside && evt.Target is INode at && element.Contains(at)) return;
            callback([window.Host.Wrap(evt)]);
        })
        {
            Capture = mods.Has("capture"),
            Passive = mods.Has("passive"),
            Once = mods.Has("once"),
        };
        window.Events.Add(target, listener);
        return () => window.Events.Remove(target, listener);
    }
}
