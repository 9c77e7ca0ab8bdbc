using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace Datastar.Razor.Testing;

/// <summary>The global name of an interface: for instanceof, and for new where scripts may make one.</summary>
internal sealed class InterfaceConstructor : Constructor
{
    private readonly PageWindow _window;
    private readonly Interface _interface;

    public InterfaceConstructor(PageWindow window, Interface definition, ObjectInstance prototype)
        : base(window.Engine, definition.Name)
    {
        (_window, _interface) = (window, definition);
        DefineOwnProperty("prototype", new PropertyDescriptor(prototype, false, false, false));
    }

    public override ObjectInstance Construct(JsValue[] arguments, JsValue newTarget) => _interface.Construct is { } construct
        ? (ObjectInstance)construct(_window, arguments)
        : throw new JavaScriptException(_window.Engine.Intrinsics.TypeError, "Illegal constructor");

    protected override JsValue Call(JsValue thisObject, JsValue[] arguments) =>
        throw new JavaScriptException(_window.Engine.Intrinsics.TypeError, $"Failed to construct '{_interface.Name}': Please use the 'new' operator");
}
