using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>data-json-signals: shows signals as JSON. See https://data-star.dev/reference/attributes#data-json-signals.</summary>
internal static class JsonSignalsAttribute
{
    public static readonly AttributePlugin Plugin = new("json-signals", Apply) { Key = Need.Denied };

    private static Action Apply(AttributeContext context)
    {
        var spaces = context.Mods.Has("terse") ? 0 : 2;
        var filters = context.Value.Length > 0 ? JsText.Evaluate(context.Window, context.Value) : JsValue.Undefined;
        var filter = SignalFilter.From(context.Window.Engine, filters);
        return Synced.Keep(context, () =>
        {
            context.Window.Dom.SetText(context.Element, context.Window.JsonText(context.Signals.Filtered(filter), spaces) ?? "");
            return new() { ChildList = true, CharacterData = true, Subtree = true };
        });
    }
}
