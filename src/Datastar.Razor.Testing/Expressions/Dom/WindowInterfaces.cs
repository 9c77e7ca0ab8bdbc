using System.Text;
using AngleSharp.Dom;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>The global object and what hangs on it.</summary>
internal static class WindowInterfaces
{
    public static readonly string[] HandlerTypes =
    [
        "click", "dblclick", "input", "change", "submit", "reset", "keydown", "keyup", "keypress", "focus", "blur", "mousedown", "mouseup", "mouseenter", "mouseleave", "mouseover",
        "mouseout", "mousemove", "load", "error", "toggle", "close", "cancel", "invalid", "select", "scroll", "contextmenu", "dragstart", "dragover", "drop", "paste", "copy",
    ];

    public static IEnumerable<Interface> Make() =>
    [
        Window(), Location(), History(), Console(), Navigator(),
        new Interface("Performance", null).Call("now", (w, _, _) => w.Now).Get("timeOrigin", (_, _) => 0).Call("mark", (_, _, _) => JsValue.Undefined).Call("getEntriesByType", (w, _, _) => new JsArray(w.Engine)),
        new Interface("MediaQueryList", "EventTarget").Get("matches", (_, _) => JsBoolean.False).Get("media", (_, m) => ((StringBuilder)m).ToString())
            .Do("addListener", (_, _, _) => { }).Do("removeListener", (_, _, _) => { }),
        new Interface("Crypto", null).Call("randomUUID", (_, _, _) => Guid.NewGuid().ToString()),
        new Interface("CSS", null).Call("escape", (_, _, a) => CssText.Escape(a.At(0).Text())).Call("supports", (_, _, _) => JsBoolean.False),
        new Interface("DOMParser", null).New((w, _) => w.Host.Object("DOMParser", new object()))
            .Call("parseFromString", (w, _, a) => w.Host.Wrap(w.Parser.ParseDocument(a.At(0).Text()))),
    ];

    private static Interface Window()
    {
        var made = new Interface("Window", "EventTarget");
        foreach (var self in new[] { "window", "self", "top", "parent", "frames" }) made.Get(self, (w, _) => w.Engine.Global);
        foreach (var (name, single) in new[] { ("history", "History"), ("console", "Console"), ("navigator", "Navigator"), ("performance", "Performance"), ("crypto", "Crypto") })
            made.Get(name, (w, _) => w.Single(single));
        foreach (var type in HandlerTypes) made.Get("on" + type, (w, _) => w.Host.HandlerOf(w, type) ?? JsValue.Null, (w, _, v) => w.Host.SetHandler(w, type, v));
        foreach (var (name, size) in new[] { ("innerWidth", 1000), ("innerHeight", 800), ("outerWidth", 1000), ("outerHeight", 800), ("scrollX", 0), ("scrollY", 0), ("pageXOffset", 0), ("pageYOffset", 0), ("devicePixelRatio", 1) })
            made.Get(name, (_, _) => size);
        made.Get("CSS", (w, _) => w.Single("CSS"))
            .Get("document", (w, _) => w.Host.Wrap(w.Document))
            .Get("location", (w, _) => w.Host.Wrap(w.Location), (w, _, v) => w.Location.Go(v.Text()))
            .Get("localStorage", (w, _) => w.Storage(local: true))
            .Get("sessionStorage", (w, _) => w.Storage(local: false))
            .Get("origin", (w, _) => w.Url.GetLeftPart(UriPartial.Authority))
            .Get("isSecureContext", (_, _) => JsBoolean.True)
            .Call("matchMedia", (w, _, a) => w.Host.Object("MediaQueryList", new StringBuilder(a.At(0).Text())))
            .Call("getComputedStyle", (w, _, a) => NodeInterfaces.NodeOf(w, a.At(0)) is IElement e ? w.Aspect(e, "style", x => Styles.Of(w, x)) : JsValue.Undefined)
            .Call("getSelection", (_, _, _) => JsValue.Null)
            .Call("structuredClone", (w, _, a) => w.Json(w.JsonText(a.At(0)) ?? "null"))
            .Call("btoa", (_, _, a) => Convert.ToBase64String(Encoding.Latin1.GetBytes(a.At(0).Text())))
            .Call("atob", (_, _, a) => Encoding.Latin1.GetString(Convert.FromBase64String(a.At(0).Text())))
            .Call("alert", (w, _, a) => w.Dialog("alert", a.At(0)))
            .Call("confirm", (w, _, a) => w.Dialog("confirm", a.At(0)))
            .Call("prompt", (w, _, a) => w.Dialog("prompt", a.At(0)))
            .Call("open", (_, _, _) => JsValue.Null)
            .Do("close", (_, _, _) => { }).Do("focus", (_, _, _) => { }).Do("blur", (_, _, _) => { }).Do("print", (_, _, _) => { })
            .Do("scroll", (_, _, _) => { }).Do("scrollTo", (_, _, _) => { }).Do("scrollBy", (_, _, _) => { }).Do("postMessage", (_, _, _) => { });
        return Timers(made);
    }

    private static Interface Timers(Interface made)
    {
        foreach (var clear in new[] { "clearTimeout", "clearInterval", "cancelAnimationFrame", "cancelIdleCallback" })
            made.Do(clear, (w, _, a) => w.Timers.Clear(a.At(0).IsNumber() ? (int)a.At(0).Number() : 0));
        return made
            .Call("setTimeout", (w, _, a) => w.Timers.Set(Callback(w, a, 2), Delay(a.At(1)), repeat: false))
            .Call("setInterval", (w, _, a) => w.Timers.Set(Callback(w, a, 2), Math.Max(Delay(a.At(1)), 1), repeat: true))
            .Call("requestAnimationFrame", (w, _, a) => w.Timers.Set(() => w.Engine.Call(a.At(0), JsValue.Undefined, [w.Now]), 0, repeat: false))
            .Call("requestIdleCallback", (w, _, a) => w.Timers.Set(() => w.Engine.Call(a.At(0), JsValue.Undefined, [JsTypes.ObjectOf(w.Engine)]), 0, repeat: false))
            .Do("queueMicrotask", (w, _, a) => w.Microtasks.Queue(() => w.Engine.Call(a.At(0), JsValue.Undefined, [])))
            .Do("reportError", (w, _, a) => w.Report(new JavaScriptException(a.At(0))));
    }

    private static double Delay(JsValue value) => value.Number() is var ms && ms > 0 ? ms : 0;

    private static Action Callback(PageWindow window, JsValue[] arguments, int skip)
    {
        var callback = arguments.At(0);
        if (!callback.IsCallable()) return () => window.Engine.Evaluate(ExpressionCompiler.Script(callback.Text()));
        var rest = arguments.Skip(skip).ToArray();
        return () => window.Engine.Call(callback, window.Engine.Global, rest);
    }

    private static Interface Location()
    {
        var made = new Interface("Location", null)
            .Get("href", (w, _) => w.Url.AbsoluteUri, (_, l, v) => ((PageLocation)l).Go(v.Text()))
            .Do("assign", (_, l, a) => ((PageLocation)l).Go(a.At(0).Text()))
            .Do("replace", (_, l, a) => ((PageLocation)l).Go(a.At(0).Text()))
            .Do("reload", (w, _, _) => w.Navigate(new(HttpMethod.Get, w.Url)))
            .Call("toString", (w, _, _) => w.Url.AbsoluteUri);
        foreach (var (member, part) in Addresses.Parts) made.Get(member, (w, _) => part(w.Url), (w, l, v) => Change(w, (PageLocation)l, member, v.Text()));
        return made;
    }

    private static void Change(PageWindow window, PageLocation location, string member, string text)
    {
        var builder = new UriBuilder(window.Url);
        switch (member)
        {
            case "hash": builder.Fragment = text.TrimStart('#'); break;
            case "search": builder.Query = text.TrimStart('?'); break;
            case "pathname": builder.Path = text; break;
            default: return;
        }

        location.Go(builder.Uri.AbsoluteUri);
    }

    private static Interface History() => new Interface("History", null)
        .Get("length", (w, _) => w.Location.Length)
        .Get("state", (w, _) => w.Location.State)
        .Do("pushState", (w, _, a) => w.Location.Push(a.At(2).IsNullish() ? null : a.At(2).Text(), a.At(0), replace: false))
        .Do("replaceState", (w, _, a) => w.Location.Push(a.At(2).IsNullish() ? null : a.At(2).Text(), a.At(0), replace: true))
        .Do("back", (w, _, _) => w.Location.Move(-1))
        .Do("forward", (w, _, _) => w.Location.Move(1))
        .Do("go", (w, _, a) => w.Location.Move(a.Length > 0 ? (int)a[0].Number() : 0));

    private static Interface Console()
    {
        var made = new Interface("Console", null);
        foreach (var level in "log info debug warn error trace table dir group groupCollapsed groupEnd time timeEnd count assert clear".Split(' '))
            made.Do(level, (w, _, a) => w.Console(level, a));
        return made;
    }

    private static Interface Navigator() => new Interface("Navigator", null)
        .Get("userAgent", (_, _) => "Mozilla/5.0 Datastar.Razor.Testing")
        .Get("language", (_, _) => "en-US")
        .Get("languages", (w, _) => new JsArray(w.Engine, ["en-US"]))
        .Get("onLine", (_, _) => JsBoolean.True)
        .Get("platform", (_, _) => "")
        .Get("clipboard", (w, _) => JsTypes.ObjectOf(w.Engine))
        .Get("cookieEnabled", (_, _) => JsBoolean.True)
        .Call("vibrate", (_, _, _) => JsBoolean.False)
        .Call("sendBeacon", (_, _, _) => JsBoolean.False);
}
