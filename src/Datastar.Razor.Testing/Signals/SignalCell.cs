using Jint;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>What stands behind a name of the signal tree: a signal or a computed value. Readers get its value, never the cell.</summary>
internal sealed class SignalCell : ObjectInstance
{
    public SignalCell(Engine engine, ReactiveNode node)
        : base(engine)
    {
        Node = node;
        // In the client cells are functions: no plain objects that a merge would go into.
        Prototype = (ObjectInstance)engine.Intrinsics.Function.Get("prototype");
    }

    public ReactiveNode Node { get; }

    public bool IsComputed => Node is ComputedNode;
}
