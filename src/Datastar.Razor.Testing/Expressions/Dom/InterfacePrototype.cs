using AngleSharp.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Datastar.Razor.Testing;

/// <summary>The prototype of an interface. Members are made when they are first asked for: a page uses few of them.</summary>
internal class InterfacePrototype : ObjectInstance
{
    private readonly PageWindow _window;
    private readonly Interface _interface;
    private readonly Dictionary<string, PropertyDescriptor> _made = [];

    public InterfacePrototype(PageWindow window, Interface definition, ObjectInstance? parent)
        : base(window.Engine)
    {
        (_window, _interface) = (window, definition);
        Prototype = parent ?? window.Engine.Intrinsics.Object.PrototypeObject;
    }

    public override PropertyDescriptor GetOwnProperty(JsValue property)
    {
        var own = base.GetOwnProperty(property);
        if (own != PropertyDescriptor.Undefined || property.IsSymbol()) return own;
        var name = property.Text();
        if (_made.TryGetValue(name, out var made)) return made;
        if (_interface.Members.TryGetValue(name, out var member)) return _made[name] = Make(name, member);
        return name == "constructor" && _window.Host.Constructor(_interface.Name) is { } constructor ? _made[name] = Data(constructor) : PropertyDescriptor.Undefined;
    }

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.String | Types.Symbol) =>
        [.. base.GetOwnPropertyKeys(types), .. types.HasFlag(Types.String) ? _interface.Members.Keys.Select(k => (JsValue)k) : []];

    protected static PropertyDescriptor Data(JsValue value) => new(value, writable: true, enumerable: false, configurable: true);

    private PropertyDescriptor Make(string name, Member member)
    {
        if (member.Call is { } call) return Data(new ClrFunction(Engine, name, (self, arguments) => Guarded(() => call(_window, Self(self), arguments))));
        JsValue get = new ClrFunction(Engine, name, (self, _) => Guarded(() => member.Get!(_window, Self(self))));
        JsValue set = member.Set is null ? Undefined : new ClrFunction(Engine, name, (self, arguments) => Guarded(() =>
        {
            member.Set(_window, Self(self), arguments.At(0));
            return Undefined;
        }));
        return new GetSetPropertyDescriptor(get, set, true, true);
    }

    private object Self(JsValue self) => HostObject.TargetOf(self) is { } target ? target
        : self.IsUndefined() || self == Engine.Global ? _window
        : throw new JavaScriptException(Engine.Intrinsics.TypeError, "Illegal invocation");

    // What AngleSharp throws is an exception of the script.
    private JsValue Guarded(Func<JsValue> call)
    {
        try
        {
            return call();
        }
        catch (DomException e)
        {
            throw new JavaScriptException(_window.Host.DomError(e.Name ?? "Error", e.Message));
        }
    }
}
