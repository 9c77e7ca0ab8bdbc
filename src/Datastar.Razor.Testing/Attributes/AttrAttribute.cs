using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-attr: attributes by an expression. See https://data-star.dev/reference/attributes#data-attr.</summary>
internal static class AttrAttribute
{
    public static readonly AttributePlugin Plugin = new("attr", Apply) { Value = Need.Must, ReturnsValue = true };

    private static Action Apply(AttributeContext context) => Synced.Keep(context, context.Key is { } key
        ? () =>
        {
            Sync(context, key, context.Run());
            return new() { Attributes = true, AttributeFilter = [key] };
        }
        : () =>
        {
            var names = new List<string>();
            var value = context.Run();
            if (value.IsNullish()) throw context.Error("TypeError", "Cannot convert undefined or null to object");
            if (value is ObjectInstance all)
            {
                names.AddRange(all.Names());
                foreach (var name in names) Sync(context, name, all.Get(name));
            }

            return new() { Attributes = true, AttributeFilter = names };
        });

    private static void Sync(AttributeContext context, string name, JsValue value)
    {
        if (value.IsNullish() || (value.IsBoolean() && !value.AsBoolean())) context.Window.Dom.RemoveAttribute(context.Element, name);
        else context.Window.Dom.SetAttribute(context.Element, name, Text(context.Window, value));
    }

    private static string Text(PageWindow window, JsValue value)
    {
        if (value.IsBoolean()) return "";
        if (value.IsString() || value.IsCallable()) return value.Text();
        var functionsAsText = new Jint.Runtime.Interop.ClrFunction(window.Engine, "", (_, a) => a[1].IsCallable() ? a[1].Text() : a[1]);
        var text = new Jint.Native.Json.JsonSerializer(window.Engine).Serialize(value, functionsAsText, JsValue.Undefined);
        return text.IsUndefined() ? "undefined" : text.AsString();
    }
}
