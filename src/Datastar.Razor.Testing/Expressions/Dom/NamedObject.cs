using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace Datastar.Razor.Testing;

/// <summary>An object whose names are the page's: dataset, style, storage.</summary>
internal sealed class NamedObject(PageWindow window, object target, string interfaceName, NamedMembers members)
    : HostObject(window.Engine, target, window.Host.Prototype(interfaceName))
{
    public override PropertyDescriptor GetOwnProperty(JsValue property) =>
        property.IsSymbol() || members.Read(property.Text()) is not { } text ? base.GetOwnProperty(property) : new PropertyDescriptor(text, true, true, true);

    public override bool Set(JsValue property, JsValue value, JsValue receiver)
    {
        if (property.IsSymbol() || !members.Write(property.Text(), value)) return base.Set(property, value, receiver);
        return true;
    }

    public override bool DefineOwnProperty(JsValue property, PropertyDescriptor desc) =>
        !property.IsSymbol() && desc.Value is { } value && members.Write(property.Text(), value) || base.DefineOwnProperty(property, desc);

    public override bool Delete(JsValue property)
    {
        if (property.IsSymbol() || members.Read(property.Text()) is null) return base.Delete(property);
        members.Remove(property.Text());
        return true;
    }

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.String | Types.Symbol) =>
        [.. members.Names().Select(n => (JsValue)n), .. base.GetOwnPropertyKeys(types)];
}

/// <summary>How the names of a <see cref="NamedObject"/> are read and written; writing says whether the name is one of its own.</summary>
internal sealed record NamedMembers(Func<string, string?> Read, Func<string, JsValue, bool> Write, Action<string> Remove, Func<IEnumerable<string>> Names);
