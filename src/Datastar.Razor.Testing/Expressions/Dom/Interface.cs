using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>A member of an interface: an attribute with a getter and perhaps a setter, or a method.</summary>
internal sealed record Member(
    Func<PageWindow, object, JsValue>? Get = null, Action<PageWindow, object, JsValue>? Set = null, Func<PageWindow, object, JsValue[], JsValue>? Call = null);

/// <summary>An interface of the DOM as scripts see it: a prototype and, where it can be made, a constructor.</summary>
internal sealed class Interface(string name, string? parent)
{
    public string Name => name;

    public string? Parent => parent;

    public Dictionary<string, Member> Members { get; } = [];

    public Func<PageWindow, JsValue[], JsValue>? Construct { get; set; }

    public Interface Get(string member, Func<PageWindow, object, JsValue> get, Action<PageWindow, object, JsValue>? set = null)
    {
        Members[member] = new(get, set);
        return this;
    }

    public Interface Call(string member, Func<PageWindow, object, JsValue[], JsValue> call)
    {
        Members[member] = new(Call: call);
        return this;
    }

    public Interface Do(string member, Action<PageWindow, object, JsValue[]> act) => Call(member, (window, target, arguments) =>
    {
        act(window, target, arguments);
        return JsValue.Undefined;
    });

    public Interface New(Func<PageWindow, JsValue[], JsValue> construct)
    {
        Construct = construct;
        return this;
    }
}
