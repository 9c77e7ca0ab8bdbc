using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Who listens to a type of event on a target: a function of a script, or the page's own code.</summary>
internal sealed class EventListener(string type, JsValue? function, Action<DomEvent>? action)
{
    public string Type => type;

    public JsValue? Function => function;

    public Action<DomEvent>? Action => action;

    public bool Capture { get; init; }

    public bool Once { get; init; }

    public bool Passive { get; init; }

    public bool IsRemoved { get; set; }
}
