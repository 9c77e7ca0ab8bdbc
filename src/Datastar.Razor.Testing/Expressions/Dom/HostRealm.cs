using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>Gives scripts the objects of the page: one wrapper per object, prototypes by interface.</summary>
internal sealed class HostRealm
{
    private readonly PageWindow _window;
    private readonly ConditionalWeakTable<object, HostObject> _wrappers = [];
    private readonly Dictionary<string, InterfacePrototype> _prototypes = [];
    private readonly Dictionary<string, InterfaceConstructor> _constructors = [];
    private readonly ConditionalWeakTable<object, Dictionary<string, JsValue>> _handlers = [];

    public HostRealm(PageWindow window) => _window = window;

    public void Install()
    {
        var window = Interfaces.All["Window"];
        _window.Engine.Global.Prototype = new GlobalScope(_window, window, Prototype("EventTarget"));
    }

    public JsValue Wrap(object? target)
    {
        if (target is null) return JsValue.Null;
        if (target == _window) return _window.Engine.Global;
        if (_wrappers.TryGetValue(target, out var known)) return known;
        var wrapper = Make(target);
        _wrappers.Add(target, wrapper);
        return wrapper;
    }

    public JsValue List(IEnumerable<object> items) => new JsArray(_window.Engine, [.. items.Select(Wrap)]);

    public InterfacePrototype Prototype(string name)
    {
        if (_prototypes.TryGetValue(name, out var known)) return known;
        var definition = Interfaces.All[name];
        return _prototypes[name] = new(_window, definition, definition.Parent is { } parent ? Prototype(parent) : null);
    }

    public InterfaceConstructor? Constructor(string name)
    {
        if (_constructors.TryGetValue(name, out var known)) return known;
        if (name == "Window" || !Interfaces.All.TryGetValue(name, out var definition)) return null;
        return _constructors[name] = new(_window, definition, Prototype(name));
    }

    /// <summary>An object of the page's own making, such as an event or a list.</summary>
    public HostObject Object(string interfaceName, object target)
    {
        var wrapper = new HostObject(_window.Engine, target, Prototype(interfaceName));
        _wrappers.AddOrUpdate(target, wrapper);
        return wrapper;
    }

    public JsValue DomError(string name, string message)
    {
        var error = _window.Engine.Construct(_window.Engine.Intrinsics.Error, [message]);
        error.Set("name", name);
        return error;
    }

    public JavaScriptException Error(string name, string message) => new(DomError(name, message));

    public void SetHandler(object target, string type, JsValue handler)
    {
        var all = _handlers.GetOrCreateValue(target);
        if (handler.IsCallable()) all[type] = handler;
        else all.Remove(type);
    }

    /// <summary>The function behind onclick and its like: assigned by a script, or written in the markup.</summary>
    public JsValue? HandlerOf(object target, string type)
    {
        if (_handlers.TryGetValue(target, out var all) && all.TryGetValue(type, out var handler)) return handler;
        if (target is not IElement element || element.GetAttribute("on" + type) is not { } text) return null;
        var script = ExpressionCompiler.Script($"(function (event) {{ with (document) {{ with (this) {{\n{text}\n}} }} }})");
        return _window.Engine.Evaluate(script);
    }

    private HostObject Make(object target)
    {
        if (target is DomEvent evt) return new(_window.Engine, evt, Prototype(Interfaces.All.ContainsKey(evt.Interface) ? evt.Interface : "Event"));
        var name = Interfaces.NameOf(target);
        return new(_window.Engine, target, Prototype(name));
    }
}
