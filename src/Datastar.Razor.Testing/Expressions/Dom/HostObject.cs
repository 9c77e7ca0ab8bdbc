using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>What scripts hold of an object of the page: a node, an event, a style. There is one per object.</summary>
internal class HostObject : ObjectInstance
{
    public HostObject(Engine engine, object target, ObjectInstance prototype)
        : base(engine)
    {
        Target = target;
        Prototype = prototype;
    }

    public object Target { get; }

    public static object? TargetOf(JsValue value) => value is HostObject host ? host.Target : null;
}
