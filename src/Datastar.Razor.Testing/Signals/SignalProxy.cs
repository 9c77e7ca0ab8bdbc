using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Datastar.Razor.Testing;

/// <summary>The traps of one reactive object or array: reading a missing name makes a signal, assigning tells what changed.</summary>
internal sealed class SignalProxy(SignalTree tree, bool isArray, string prefix) : ProxyHandler
{
    private static readonly JsString Length = new("length");

    // Counts the changes of the set of names, so that whoever looped over it runs again.
    private readonly SignalNode _names = ReactiveGraph.Signal(0);

    public override JsValue? Get(ObjectInstance target, JsValue property, JsValue receiver)
    {
        if (property.IsString() && property.AsString() == "toJSON" && !target.HasOwnProperty(property)) return JsValue.Undefined;
        if (isArray && tree.ArrayPrototype.HasProperty(property))
        {
            tree.Graph.Read(_names);
            return target.Get(property);
        }

        if (property.IsSymbol()) return target.Get(property);
        if (!target.HasOwnProperty(property) || Read(target, property).IsNullish())
        {
            target.Set(property, tree.Cell(""), target);
            tree.Changed(prefix + property.Text(), "");
            Renamed();
        }

        return Read(target, property);
    }

    public override bool? Set(ObjectInstance target, JsValue property, JsValue value, JsValue receiver)
    {
        value = value.Frozen();
        if (isArray && property.Equals(Length)) SetLength(target, value);
        else if (target.HasOwnProperty(property)) Replace(target, property, value);
        else if (!value.IsNullish()) Add(target, property, value);
        return true;
    }

    public override bool? DeleteProperty(ObjectInstance target, JsValue property)
    {
        target.Delete(property);
        Renamed();
        return true;
    }

    public override IReadOnlyList<JsValue>? OwnKeys(ObjectInstance target)
    {
        tree.Graph.Read(_names);
        return target.GetOwnPropertyKeys();
    }

    public override bool? Has(ObjectInstance target, JsValue property)
    {
        tree.Graph.Read(_names);
        return target.HasProperty(property);
    }

    private void Add(ObjectInstance target, JsValue property, JsValue value)
    {
        var path = prefix + property.Text();
        if (value is SignalCell { IsComputed: true })
        {
            target.Set(property, value, target);
            tree.Changed(path, "");
        }
        else
        {
            target.Set(property, tree.Cell(tree.Deep(value, path + ".")), target);
            tree.Changed(path, value);
        }

        Renamed();
    }

    private void Replace(ObjectInstance target, JsValue property, JsValue value)
    {
        var path = prefix + property.Text();
        if (value.IsNullish())
        {
            target.Delete(property);
        }
        else if (value is SignalCell { IsComputed: true })
        {
            target.Set(property, value, target);
            tree.Changed(path, "");
        }
        else if (Read(target, property) is var current && current.IsPlain() && value.IsPlain())
        {
            Merge((ObjectInstance)current, (ObjectInstance)value, path + ".");
        }
        else if (Write(target, property, tree.Deep(value, path + ".")))
        {
            tree.Changed(path, value);
        }
    }

    private void Merge(ObjectInstance current, ObjectInstance value, string path)
    {
        foreach (var name in current.Names().ToArray())
        {
            if (value.Owns(name)) continue;
            current.Delete(name);
            tree.Changed(path + name, JsValue.Null);
        }

        foreach (var name in value.Names().ToArray())
        {
            var next = value.Get(name);
            if (!JsTypes.StrictlyEqual(current.Get(name), next)) current.Set(name, next, current);
        }
    }

    private void SetLength(ObjectInstance target, JsValue value)
    {
        var shorter = target.Get(Length).Number() - value.Number() > 0;
        target.Set(Length, value, target);
        if (!shorter) return;
        tree.Changed(prefix.Length > 0 ? prefix[..^1] : "", new JsObject(tree.Engine));
        Renamed();
    }

    private JsValue Read(ObjectInstance target, JsValue property) => target.Get(property) switch
    {
        SignalCell cell => tree.Graph.Read(cell.Node),
        _ => throw new JavaScriptException(tree.Engine.Intrinsics.TypeError, $"{property.Text()} is not a function"),
    };

    private bool Write(ObjectInstance target, JsValue property, JsValue value) => ((SignalCell)target.Get(property)).Node switch
    {
        SignalNode signal => tree.Graph.Write(signal, value),
        var computed => tree.Graph.Read(computed).Truthy(),
    };

    private void Renamed() => tree.Graph.Write(_names, tree.Graph.Read(_names).Number() + 1);
}
