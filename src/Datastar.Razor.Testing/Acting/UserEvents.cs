using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Makes the events of a user's acts.</summary>
internal static class UserEvents
{
    public static DomEvent Mouse(string type, bool trusted = true, int detail = 0, bool bubbles = true, int buttons = 0)
    {
        var evt = new DomEvent(type)
        {
            Interface = type.StartsWith("pointer", StringComparison.Ordinal) || type == "click" ? "PointerEvent" : "MouseEvent",
            Bubbles = bubbles, Cancelable = bubbles, Composed = true, IsTrusted = trusted,
        };
        evt.Members["detail"] = detail;
        evt.Members["buttons"] = buttons;
        evt.Members["button"] = 0;
        if (evt.Interface == "PointerEvent")
        {
            evt.Members["pointerId"] = 1;
            evt.Members["pointerType"] = "mouse";
            evt.Members["isPrimary"] = JsBoolean.True;
        }

        return evt;
    }

    public static DomEvent Key(string type, KeyStroke stroke)
    {
        var evt = new DomEvent(type) { Interface = "KeyboardEvent", Bubbles = true, Cancelable = true, Composed = true, IsTrusted = true };
        evt.Members["key"] = stroke.Key;
        evt.Members["code"] = stroke.Code;
        evt.Members["keyCode"] = type == "keypress" && stroke.Key.Length == 1 ? stroke.Key[0] : stroke.KeyCode;
        evt.Members["which"] = evt.Members["keyCode"];
        evt.Members["charCode"] = type == "keypress" ? evt.Members["keyCode"] : 0;
        evt.Members["ctrlKey"] = JsTypes.Bool(stroke.Control);
        evt.Members["shiftKey"] = JsTypes.Bool(stroke.Shift);
        evt.Members["altKey"] = JsTypes.Bool(stroke.Alt);
        evt.Members["metaKey"] = JsTypes.Bool(stroke.Meta);
        return evt;
    }

    public static DomEvent Input(string type, string inputType, string? data)
    {
        var evt = new DomEvent(type) { Interface = "InputEvent", Bubbles = true, Cancelable = type == "beforeinput", Composed = true, IsTrusted = true };
        evt.Members["inputType"] = inputType;
        evt.Members["data"] = JsTypes.Str(data);
        return evt;
    }

    public static DomEvent Plain(string type, bool bubbles = true, bool cancelable = false) => new(type) { Bubbles = bubbles, Cancelable = cancelable, IsTrusted = true };
}
