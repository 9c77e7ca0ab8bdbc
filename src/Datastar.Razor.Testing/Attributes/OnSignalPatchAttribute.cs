using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-on-signal-patch: runs an expression when signals change. See https://data-star.dev/reference/attributes#data-on-signal-patch.</summary>
internal static class OnSignalPatchAttribute
{
    public static readonly AttributePlugin Plugin = new("on-signal-patch", Apply) { Value = Need.Must, ReturnsValue = true, Arguments = "patch" };

    private static Action Apply(AttributeContext context)
    {
        if (context.Key is { Length: > 0 } and not "filter") throw context.Error("KeyNotAllowed");
        var window = context.Window;
        var filters = context.Element.GetAttribute("data-on-signal-patch-filter") is { Length: > 0 } text ? JsText.Evaluate(window, text) : JsValue.Undefined;
        var filter = SignalFilter.From(window.Engine, filters);
        var running = false;
        var callback = Timing.Apply(window, context.Mods, arguments =>
        {
            if (running || arguments[0] is not ObjectInstance patch) return;
            var watched = context.Signals.Filtered(filter, patch);
            if (!watched.Names().Any()) return;
            running = true;
            context.Graph.BeginBatch();
            try
            {
                context.Run(watched);
            }
            finally
            {
                context.Graph.EndBatch();
                running = false;
            }
        });
        var listener = new EventListener("datastar-signal-patch", null, evt => callback([evt.Members.GetValueOrDefault("detail", JsValue.Null)]));
        window.Events.Add(window.Document, listener);
        return () => window.Events.Remove(window.Document, listener);
    }
}
