using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-style: inline styles by an expression. See https://data-star.dev/reference/attributes#data-style.</summary>
internal static class StyleAttribute
{
    public static readonly AttributePlugin Plugin = new("style", Apply) { Value = Need.Must, ReturnsValue = true };

    private static Action Apply(AttributeContext context)
    {
        var initial = new OrderedDictionary<string, string>();
        var stop = Synced.Keep(context, () =>
        {
            var value = context.Run();
            if (context.Key is { Length: > 0 } key) Set(context, initial, key, value);
            else SetAll(context, initial, value);
            return new() { Attributes = true, AttributeFilter = ["style"] };
        });
        return () =>
        {
            stop();
            foreach (var (name, old) in initial) Restore(context, name, old);
        };
    }

    private static void SetAll(AttributeContext context, OrderedDictionary<string, string> initial, JsValue value)
    {
        var styles = value as ObjectInstance;
        if (styles is null && initial.Count > 0) throw context.Error("TypeError", "Cannot use 'in' operator on what is no object");
        foreach (var (name, old) in initial)
            if (!styles!.HasProperty(name)) Restore(context, name, old);
        if (styles is not null) foreach (var name in styles.Names().ToArray()) Set(context, initial, Casing.Kebab(name), styles.Get(name));
    }

    private static void Set(AttributeContext context, OrderedDictionary<string, string> initial, string name, JsValue value)
    {
        if (!value.Truthy() && !(value.IsNumber() && value.AsNumber() == 0))
        {
            if (initial.TryGetValue(name, out var old)) Restore(context, name, old);
            return;
        }

        initial.TryAdd(name, InlineStyle.Read(context.Element, name));
        InlineStyle.Set(context.Window, context.Element, name, value.Text());
    }

    private static void Restore(AttributeContext context, string name, string old)
    {
        if (old.Length > 0) InlineStyle.Set(context.Window, context.Element, name, old);
        else InlineStyle.Remove(context.Window, context.Element, name);
    }
}
