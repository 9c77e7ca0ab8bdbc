using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>An event on its way through the page.</summary>
internal sealed class DomEvent(string type)
{
    public string Type { get; set; } = type;

    /// <summary>The interface that scripts see, such as <c>MouseEvent</c>.</summary>
    public string Interface { get; init; } = "Event";

    public bool Bubbles { get; set; }

    public bool Cancelable { get; set; }

    public bool Composed { get; set; }

    /// <summary>Made by the user or the page itself, not by a script.</summary>
    public bool IsTrusted { get; init; }

    public bool DefaultPrevented { get; set; }

    public bool PropagationStopped { get; set; }

    public bool ImmediateStopped { get; set; }

    public bool InPassive { get; set; }

    public bool IsDispatching { get; set; }

    public object? Target { get; set; }

    public object? CurrentTarget { get; set; }

    public int Phase { get; set; }

    public double TimeStamp { get; set; }

    public IReadOnlyList<object> Path { get; set; } = [];

    /// <summary>The members that only some interfaces have: key, detail, submitter, clientX ...</summary>
    public Dictionary<string, JsValue> Members { get; } = [];

    public void PreventDefault()
    {
        if (Cancelable && !InPassive) DefaultPrevented = true;
    }
}
