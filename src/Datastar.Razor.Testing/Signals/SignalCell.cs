using Jint;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>What stands behind a name of the signal tree: a signal or a computed value. Readers get its value, never the cell.</summary>
internal sealed class SignalCell(Engine engine, ReactiveNode node) : ObjectInstance(engine)
{
    public ReactiveNode Node { get; } = node;

    public bool IsComputed => Node is ComputedNode;
}
