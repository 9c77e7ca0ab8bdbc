using AngleSharp.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace Datastar.Razor.Testing;

/// <summary>What stands behind the global object: the members of window, the interfaces, and the elements with an id.</summary>
internal sealed class GlobalScope(PageWindow window, Interface definition, ObjectInstance? parent) : InterfacePrototype(window, definition, parent)
{
    private readonly PageWindow _window = window;

    public override PropertyDescriptor GetOwnProperty(JsValue property)
    {
        var own = base.GetOwnProperty(property);
        if (own != PropertyDescriptor.Undefined || property.IsSymbol()) return own;
        var name = property.Text();
        if (_window.Host.Constructor(name) is { } constructor) return Data(constructor);
        return _window.Document.GetElementById(name) is { } element ? Data(_window.Host.Wrap(element)) : PropertyDescriptor.Undefined;
    }
}
