using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>EventTarget and the events.</summary>
internal static class EventInterfaces
{
    private const string Mouse = "clientX clientY screenX screenY pageX pageY offsetX offsetY x y button buttons ctrlKey shiftKey altKey metaKey relatedTarget detail";

    private static readonly (string Name, string Parent, string Members)[] Kinds =
    [
        ("CustomEvent", "Event", "detail"),
        ("UIEvent", "Event", "detail view"),
        ("FocusEvent", "UIEvent", "relatedTarget"),
        ("MouseEvent", "UIEvent", Mouse),
        ("PointerEvent", "MouseEvent", "pointerId pointerType isPrimary width height pressure"),
        ("WheelEvent", "MouseEvent", "deltaX deltaY deltaZ deltaMode"),
        ("KeyboardEvent", "UIEvent", "key code keyCode which charCode location repeat isComposing ctrlKey shiftKey altKey metaKey"),
        ("InputEvent", "UIEvent", "data inputType isComposing dataTransfer"),
        ("SubmitEvent", "Event", "submitter"),
        ("FormDataEvent", "Event", "formData"),
        ("ToggleEvent", "Event", "oldState newState"),
        ("StorageEvent", "Event", "key newValue oldValue url"),
        ("PopStateEvent", "Event", "state"),
        ("HashChangeEvent", "Event", "oldURL newURL"),
        ("MessageEvent", "Event", "data origin"),
        ("ProgressEvent", "Event", "loaded total lengthComputable"),
        ("DragEvent", "MouseEvent", "dataTransfer"),
        ("ClipboardEvent", "Event", "clipboardData"),
        ("TouchEvent", "UIEvent", "touches"),
        ("AnimationEvent", "Event", "animationName elapsedTime"),
        ("TransitionEvent", "Event", "propertyName elapsedTime"),
    ];

    public static IEnumerable<Interface> Make()
    {
        yield return Target();
        yield return Event();
        foreach (var (name, parent, members) in Kinds)
        {
            var made = new Interface(name, parent).New((window, arguments) => window.Host.Wrap(FromScript(name, arguments)));
            foreach (var member in members.Split(' ')) made.Get(member, (_, e) => ((DomEvent)e).Members.GetValueOrDefault(member, Default(member)));
            if (name is "KeyboardEvent" or "MouseEvent") made.Call("getModifierState", (_, e, a) => ((DomEvent)e).Members.GetValueOrDefault(a.At(0).Text().ToLowerInvariant() + "Key", JsBoolean.False));
            yield return made;
        }
    }

    private static Interface Target() => new Interface("EventTarget", null)
        .New((window, _) => window.Host.Wrap(new object()))
        .Do("addEventListener", (window, target, a) => Listen(window, target, a))
        .Do("removeEventListener", (window, target, a) => window.Events.Remove(target, a.At(0).Text(), a.At(1), IsCapture(a.At(2))))
        .Call("dispatchEvent", (window, target, a) => Dispatch(window, target, a.At(0)));

    private static Interface Event() => new Interface("Event", null)
        .New((window, arguments) => window.Host.Wrap(FromScript("Event", arguments)))
        .Get("type", (_, e) => ((DomEvent)e).Type)
        .Get("target", (w, e) => w.Host.Wrap(((DomEvent)e).Target))
        .Get("srcElement", (w, e) => w.Host.Wrap(((DomEvent)e).Target))
        .Get("currentTarget", (w, e) => w.Host.Wrap(((DomEvent)e).CurrentTarget))
        .Get("eventPhase", (_, e) => ((DomEvent)e).Phase)
        .Get("bubbles", (_, e) => JsTypes.Bool(((DomEvent)e).Bubbles))
        .Get("cancelable", (_, e) => JsTypes.Bool(((DomEvent)e).Cancelable))
        .Get("composed", (_, e) => JsTypes.Bool(((DomEvent)e).Composed))
        .Get("defaultPrevented", (_, e) => JsTypes.Bool(((DomEvent)e).DefaultPrevented))
        .Get("isTrusted", (_, e) => JsTypes.Bool(((DomEvent)e).IsTrusted))
        .Get("timeStamp", (_, e) => ((DomEvent)e).TimeStamp)
        .Get("returnValue", (_, e) => JsTypes.Bool(!((DomEvent)e).DefaultPrevented), (_, e, v) => { if (!v.Truthy()) ((DomEvent)e).PreventDefault(); })
        .Get("cancelBubble", (_, e) => JsTypes.Bool(((DomEvent)e).PropagationStopped), (_, e, v) => ((DomEvent)e).PropagationStopped |= v.Truthy())
        .Do("preventDefault", (_, e, _) => ((DomEvent)e).PreventDefault())
        .Do("stopPropagation", (_, e, _) => ((DomEvent)e).PropagationStopped = true)
        .Do("stopImmediatePropagation", (_, e, _) => ((DomEvent)e).PropagationStopped = ((DomEvent)e).ImmediateStopped = true)
        .Call("composedPath", (w, e, _) => w.Host.List(((DomEvent)e).Path))
        .Do("initEvent", (_, e, a) => (((DomEvent)e).Type, ((DomEvent)e).Bubbles, ((DomEvent)e).Cancelable) = (a.At(0).Text(), a.At(1).Truthy(), a.At(2).Truthy()));

    private static void Listen(PageWindow window, object target, JsValue[] arguments)
    {
        if (arguments.At(1) is not ObjectInstance callback) return;
        var options = arguments.At(2) as ObjectInstance;
        var type = arguments.At(0).Text();
        var listener = new EventListener(type, callback, null)
        {
            Capture = IsCapture(arguments.At(2)),
            Once = options?.Get("once").Truthy() == true,
            Passive = options?.Get("passive").Truthy() == true,
        };
        window.Events.Add(target, listener);
        if (options is not null && HostObject.TargetOf(options.Get("signal")) is AbortSignal signal) signal.OnAbort(() => window.Events.Remove(target, type, callback, listener.Capture));
    }

    private static JsValue Dispatch(PageWindow window, object target, JsValue value)
    {
        if (HostObject.TargetOf(value) is not DomEvent evt) throw new Jint.Runtime.JavaScriptException(window.Engine.Intrinsics.TypeError, "parameter 1 is not of type 'Event'.");
        if (evt.IsDispatching) throw window.Host.Error("InvalidStateError", "The event is already being dispatched.");
        evt.TimeStamp = window.Now;
        var allowed = target is AngleSharp.Dom.IElement element && evt.Type == "click" ? window.Activation.Click(element, evt) : window.Events.Dispatch(target, evt);
        return JsTypes.Bool(allowed);
    }

    private static bool IsCapture(JsValue options) => options is ObjectInstance instance ? instance.Get("capture").Truthy() : options.Truthy();

    private static DomEvent FromScript(string name, JsValue[] arguments)
    {
        var evt = new DomEvent(arguments.At(0).Text()) { Interface = name };
        if (name == "CustomEvent") evt.Members["detail"] = JsValue.Null;
        if (arguments.At(1) is not ObjectInstance options) return evt;
        (evt.Bubbles, evt.Cancelable, evt.Composed) = (options.Get("bubbles").Truthy(), options.Get("cancelable").Truthy(), options.Get("composed").Truthy());
        foreach (var member in options.Names())
            if (member is not ("bubbles" or "cancelable" or "composed")) evt.Members[member] = options.Get(member);
        return evt;
    }

    private static JsValue Default(string member) => member switch
    {
        "key" or "code" or "inputType" or "pointerType" or "oldState" or "newState" => "",
        "ctrlKey" or "shiftKey" or "altKey" or "metaKey" or "repeat" or "isComposing" or "isPrimary" => JsBoolean.False,
        "data" or "relatedTarget" or "submitter" or "view" or "state" => JsValue.Null,
        _ => 0,
    };
}
