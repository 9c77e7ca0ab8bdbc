using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>The modifiers viewtransition, delay, debounce and throttle.</summary>
internal static class Timing
{
    public static Action<JsValue[]> Apply(PageWindow window, Modifiers modifiers, Action<JsValue[]> callback)
    {
        if (modifiers.Tags("delay") is { } delay) callback = Delay(window, callback, Modifiers.Milliseconds(delay));
        if (modifiers.Tags("debounce") is { } debounce)
        {
            callback = Throttle(window, callback, Modifiers.Milliseconds(debounce), Modifiers.HasTag(debounce, "leading"), !Modifiers.HasTag(debounce, "notrailing"), restarts: true);
        }

        if (modifiers.Tags("throttle") is { } throttle)
        {
            callback = Throttle(window, callback, Modifiers.Milliseconds(throttle), !Modifiers.HasTag(throttle, "noleading"), Modifiers.HasTag(throttle, "trailing"), restarts: false);
        }

        return callback;
    }

    /// <summary>A browser takes a picture of the page before it runs what a view transition changes, so that comes a task later.</summary>
    public static Action<JsValue[]> Transition(PageWindow window, Modifiers modifiers, Action<JsValue[]> callback) =>
        modifiers.Has("viewtransition") ? arguments => window.Post(() => callback(arguments)) : callback;

    public static Action<JsValue[]> Delay(PageWindow window, Action<JsValue[]> callback, double wait) =>
        arguments => window.Timers.Set(() => callback(arguments), wait, repeat: false);

    private static Action<JsValue[]> Throttle(PageWindow window, Action<JsValue[]> callback, double wait, bool leading, bool trailing, bool restarts)
    {
        JsValue[]? last = null;
        var timer = 0;
        return arguments =>
        {
            if (leading && timer == 0)
            {
                callback(arguments);
                last = null;
            }
            else
            {
                last = arguments;
            }

            if (timer != 0 && !restarts) return;
            if (timer != 0) window.Timers.Clear(timer);
            timer = window.Timers.Set(() =>
            {
                if (trailing && last is { } pending) callback(pending);
                last = null;
                timer = 0;
            }, wait, repeat: false);
        };
    }
}
