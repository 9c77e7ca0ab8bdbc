using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>Applies the patches that arrive as datastar-fetch events. See https://data-star.dev/reference/sse_events.</summary>
internal sealed class PatchWatchers(PageWindow window)
{
    private readonly ElementPatcher _elements = new(window);

    public void Receive(DomEvent evt)
    {
        if (evt.Members.GetValueOrDefault("detail") is not ObjectInstance detail || detail.Get("argsRaw") is not ObjectInstance arguments) return;
        switch (detail.Get("type").IsString() ? detail.Get("type").AsString() : "")
        {
            case "datastar-patch-elements":
                _elements.Patch(arguments);
                break;
            case "datastar-patch-signals":
                PatchSignals(arguments);
                break;
        }
    }

    private void PatchSignals(ObjectInstance arguments)
    {
        if (arguments.Get("signals") is not JsString text) throw ClientError.Of(window, "PatchSignalsExpectedSignals", "The event has no line of signals.");
        var ifMissing = arguments.Get("onlyIfMissing") is JsString flag && ExpressionCompiler.Trim(flag.AsString()) == "true";
        var patch = JsText.Evaluate(window, text.AsString());
        if (patch is ObjectInstance instance) window.Signals.Merge(instance, ifMissing);
    }
}
