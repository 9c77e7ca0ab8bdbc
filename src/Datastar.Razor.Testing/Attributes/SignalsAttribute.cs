using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-signals: sets signals. See https://data-star.dev/reference/attributes#data-signals.</summary>
internal static class SignalsAttribute
{
    public static readonly AttributePlugin Plugin = new("signals", Apply) { ReturnsValue = true };

    private static Action? Apply(AttributeContext context)
    {
        var ifMissing = context.Mods.Has("ifmissing");
        var value = context.Value.Length > 0 ? context.Run() : JsValue.Undefined;
        if (context.Key is { Length: > 0 } key)
        {
            context.Signals.MergePath(Casing.Apply(key, context.Mods), value, ifMissing);
            return null;
        }

        var patch = new JsObject(context.Window.Engine);
        if (value is ObjectInstance all) foreach (var name in all.Names().ToArray()) patch.Set(name, all.Get(name));
        context.Signals.Merge(patch, ifMissing);
        return null;
    }
}
