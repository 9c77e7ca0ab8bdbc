using Jint.Native;

namespace Datastar.Razor.Testing;

[Flags]
internal enum NodeState
{
    None = 0,
    Mutable = 1,
    Watching = 2,
    Tracking = 4,
    Recursed = 8,
    Dirty = 16,
    Pending = 32,
    Queued = 64,
}

/// <summary>A vertex of the reactive graph: what it read (sources) and what read it (readers).</summary>
internal abstract class ReactiveNode
{
    public Edge? FirstSource;
    public Edge? LastSource;
    public Edge? FirstReader;
    public Edge? LastReader;
    public NodeState State;
}

internal sealed class SignalNode(JsValue value) : ReactiveNode
{
    public JsValue Settled = value;
    public JsValue Value = value;
}

internal sealed class ComputedNode(Func<JsValue, JsValue> compute) : ReactiveNode
{
    public readonly Func<JsValue, JsValue> Compute = compute;
    public JsValue Value = JsValue.Undefined;
}

internal sealed class EffectNode(Action run) : ReactiveNode
{
    public readonly Action Run = run;
}

/// <summary>One reading of a source by a reader, a link of two doubly linked lists.</summary>
internal sealed class Edge(int version, ReactiveNode source, ReactiveNode reader)
{
    public readonly ReactiveNode Source = source;
    public readonly ReactiveNode Reader = reader;
    public int Version = version;
    public Edge? PreviousReader;
    public Edge? NextReader;
    public Edge? PreviousSource;
    public Edge? NextSource;
}
