using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>data-init: runs an expression when the element enters the page. See https://data-star.dev/reference/attributes#data-init.</summary>
internal static class InitAttribute
{
    public static readonly AttributePlugin Plugin = new("init", Apply) { Key = Need.Denied, Value = Need.Must };

    private static Action? Apply(AttributeContext context)
    {
        var callback = Timing.Transition(context.Window, context.Mods, _ => context.RunBatch());
        if (context.Mods.Tags("delay") is { } delay && Modifiers.Milliseconds(delay) is var wait && wait > 0) callback = Timing.Delay(context.Window, callback, wait);
        callback([]);
        return null;
    }
}
