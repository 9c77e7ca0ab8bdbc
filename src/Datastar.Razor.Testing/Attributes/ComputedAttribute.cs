using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-computed: signals that are computed from others. See https://data-star.dev/reference/attributes#data-computed.</summary>
internal static class ComputedAttribute
{
    public static readonly AttributePlugin Plugin = new("computed", Apply) { Value = Need.Must, ReturnsValue = true };

    private static Action? Apply(AttributeContext context)
    {
        if (context.Key is { Length: > 0 } key)
        {
            context.Signals.MergePath(Casing.Apply(key, context.Mods), context.Signals.Computed(old => context.Run(old)));
            return null;
        }

        var patch = new JsObject(context.Window.Engine);
        if (context.Run() is ObjectInstance all) foreach (var name in all.Names().ToArray()) patch.Set(name, all.Get(name));
        Leaves.Update(patch, value => value.IsCallable()
            ? context.Signals.Computed(old => context.Window.Engine.Call(value, JsValue.Undefined, [old]))
            : throw context.Error("ComputedExpectedFunction"));
        context.Signals.Merge(patch);
        return null;
    }
}
