using AngleSharp.Dom;
using Jint;
using Jint.Native;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Datastar.Razor.Testing;

/// <summary>Lists of nodes, as they were when a script asked for them.</summary>
internal static class Lists
{
    public static JsValue Of(PageWindow window, IEnumerable<INode> nodes)
    {
        var list = new JsArray(window.Engine, [.. nodes.Select(window.Host.Wrap)]);
        var item = new ClrFunction(window.Engine, "item", (self, a) => self is JsArray array && a.At(0).Number() is var at && at < array.Length ? array.Get(a.At(0)) : JsValue.Null);
        list.DefineOwnProperty("item", new PropertyDescriptor(item, true, false, true));
        return list;
    }
}
