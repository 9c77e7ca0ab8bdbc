using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>
/// The tree of signals of a page, as expressions see it under the name <c>$</c>.
/// See https://data-star.dev/reference/signals.
/// </summary>
internal sealed class SignalTree
{
    private readonly List<(string Path, JsValue Value)> _patch = [];
    private readonly Action<JsObject> _patched;

    public SignalTree(Engine engine, Action<JsObject> patched)
    {
        (Engine, _patched) = (engine, patched);
        Graph = new() { BatchEnded = Publish };
        ArrayPrototype = engine.Intrinsics.Array.PrototypeObject;
        Root = (ObjectInstance)Deep(new JsObject(engine), "");
    }

    public Engine Engine { get; }

    public ReactiveGraph Graph { get; }

    public ObjectInstance Root { get; }

    public ObjectInstance ArrayPrototype { get; }

    public SignalCell Cell(JsValue value) => new(Engine, ReactiveGraph.Signal(value));

    public SignalCell Computed(Func<JsValue, JsValue> compute) => new(Engine, ReactiveGraph.Computed(compute));

    /// <summary>The reactive copy of an object or array; other values as they are.</summary>
    public JsValue Deep(JsValue value, string prefix)
    {
        var isArray = value.IsArray();
        if (!isArray && !value.IsPlain()) return value.Frozen();
        var source = (ObjectInstance)value;
        ObjectInstance target = isArray ? new JsArray(Engine) : new JsObject(Engine);
        foreach (var name in source.Names().ToArray()) target.Set(name, Cell(Deep(source.Get(name), $"{prefix}{name}.")), target);
        return Engine.Advanced.CreateProxy(target, new SignalProxy(this, isArray, prefix));
    }

    /// <summary>Notes a change; outside a batch it is told at once.</summary>
    public void Changed(string path, JsValue value)
    {
        _patch.Add((path, value));
        Publish();
    }

    /// <summary>The value at a dotted path, or undefined.</summary>
    public JsValue At(string path)
    {
        JsValue at = Root;
        foreach (var name in path.Split('.'))
        {
            if (at.IsNullish()) return JsValue.Undefined;
            if (at is not ObjectInstance instance)
            {
                at = at.IsString() ? Engine.Intrinsics.Object.Construct([at]) : JsValue.Undefined;
                instance = at as ObjectInstance ?? Engine.Intrinsics.Object.PrototypeObject;
            }

            if (!instance.Owns(name)) return JsValue.Undefined;
            at = instance.Get(name);
        }

        return at;
    }

    /// <summary>Merges an object into the tree: null removes, objects are gone into, everything else is assigned.</summary>
    public void Merge(ObjectInstance patch, bool ifMissing = false)
    {
        Graph.BeginBatch();
        foreach (var name in patch.Names().ToArray()) MergeMember(patch, name, Root, ifMissing);
        Graph.EndBatch();
    }

    public void MergePaths(IEnumerable<(string Path, JsValue Value)> paths, bool ifMissing = false) => Merge(Unfold(paths), ifMissing);

    public void MergePath(string path, JsValue value, bool ifMissing = false) => MergePaths([(path, value)], ifMissing);

    /// <summary>The members of a tree whose dotted paths the filter lets through, with the values that the signals have now.</summary>
    public JsObject Filtered(SignalFilter filter, ObjectInstance? from = null)
    {
        var paths = new List<(string, JsValue)>();
        var stack = new Stack<(ObjectInstance Node, string Prefix)>([(from ?? Root, "")]);
        while (stack.TryPop(out var top))
        {
            foreach (var name in top.Node.Names().ToArray())
            {
                var path = top.Prefix + name;
                if (top.Node.Get(name) is var member && member.IsPlain()) stack.Push(((ObjectInstance)top.Node.Get(name), path + "."));
                else if (filter.Lets(path)) paths.Add((path, At(path)));
            }
        }

        return Unfold(paths);
    }

    /// <summary>Makes the object whose dotted paths have these values.</summary>
    public JsObject Unfold(IEnumerable<(string Path, JsValue Value)> paths)
    {
        var result = new JsObject(Engine);
        foreach (var (path, value) in paths)
        {
            var names = path.Split('.');
            ObjectInstance at = result;
            foreach (var name in names.AsSpan(0, names.Length - 1))
            {
                var next = at.Get(name);
                if (next.IsNullish()) at.Set(name, next = new JsObject(Engine), at);
                at = next as ObjectInstance ??
                    throw new JavaScriptException(Engine.Intrinsics.TypeError, $"Cannot create property '{names[^1]}' on {JsTypes.TypeOf(next)} '{next.Text()}'");
            }

            at.Set(names[^1], value, at);
        }

        return result;
    }

    private void MergeMember(ObjectInstance patch, string name, ObjectInstance target, bool ifMissing)
    {
        var value = patch.Get(name);
        if (value.IsNullish())
        {
            if (!ifMissing) target.Delete(name);
        }
        else if (value.IsPlain())
        {
            if (!(target.Owns(name) && (target.Get(name).IsPlain() || target.Get(name).IsArray()))) target.Set(name, new JsObject(Engine), target);
            foreach (var inner in ((ObjectInstance)value).Names().ToArray()) MergeMember((ObjectInstance)value, inner, (ObjectInstance)target.Get(name), ifMissing);
        }
        else if (!(ifMissing && target.Owns(name)))
        {
            target.Set(name, value, target);
        }
    }

    private void Publish()
    {
        if (Graph.IsBatching || _patch.Count == 0) return;
        var detail = Unfold(_patch.ToArray());
        _patch.Clear();
        _patched(detail);
    }
}
