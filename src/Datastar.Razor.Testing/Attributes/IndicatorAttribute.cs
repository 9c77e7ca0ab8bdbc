using Jint;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-indicator: a signal that is true while requests of the element run. See https://data-star.dev/reference/attributes#data-indicator.</summary>
internal static class IndicatorAttribute
{
    public static readonly AttributePlugin Plugin = new("indicator", Apply) { Key = Need.Exclusive, Value = Need.Exclusive };

    private static Action Apply(AttributeContext context)
    {
        var (window, name, active) = (context.Window, context.SignalName, 0);
        void Set(bool value) => context.Signals.MergePath(name, JsTypes.Bool(value));
        Set(false);
        var listener = new EventListener("datastar-fetch", null, evt =>
        {
            if (evt.Members.GetValueOrDefault("detail") is not ObjectInstance detail || HostObject.TargetOf(detail.Get("el")) != context.Element) return;
            switch (detail.Get("type").Text())
            {
                case "started":
                    active++;
                    Set(true);
                    break;
                case "finished":
                    active = Math.Max(0, active - 1);
                    Set(active > 0);
                    break;
            }
        });
        window.Events.Add(window.Document, listener);
        return () =>
        {
            active = 0;
            Set(false);
            window.Events.Remove(window.Document, listener);
        };
    }
}
