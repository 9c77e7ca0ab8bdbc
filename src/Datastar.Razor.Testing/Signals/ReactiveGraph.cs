using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>
/// Signals, computed values and effects with the order of evaluation that the client has: marks travel down from a changed
/// signal, values are pulled when something reads them, effects run in the order in which the marks reached them.
/// </summary>
internal sealed partial class ReactiveGraph
{
    private readonly List<EffectNode?> _queue = [];
    private int _batches;
    private int _next;
    private int _version;
    private ReactiveNode? _reader;
    private ReactiveNode? _previousReader;

    /// <summary>Runs after the effects of the outermost batch.</summary>
    public Action BatchEnded { get; set; } = static () => { };

    public bool IsBatching => _batches > 0;

    public void BeginBatch() => _batches++;

    public void EndBatch()
    {
        if (--_batches != 0) return;
        Flush();
        BatchEnded();
    }

    // The client remembers one reader only, so that reads after two nested evaluations are nobody's: kept.
    public void StartReading(ReactiveNode? reader = null) => (_previousReader, _reader) = (_reader, reader);

    public void StopReading() => (_reader, _previousReader) = (_previousReader, null);

    public static SignalNode Signal(JsValue value) => new(value) { State = NodeState.Mutable };

    public static ComputedNode Computed(Func<JsValue, JsValue> compute) => new(compute) { State = NodeState.Mutable | NodeState.Dirty };

    /// <summary>Runs the action now and whenever something that it read has changed; the returned action ends that.</summary>
    public Action Effect(Action action)
    {
        var effect = new EffectNode(action) { State = NodeState.Watching };
        if (_reader is not null) Link(effect, _reader);
        StartReading(effect);
        BeginBatch();
        try
        {
            effect.Run();
        }
        finally
        {
            // As in the client, what another effect throws here leaves the rest undone.
            EndBatch();
            StopReading();
        }

        return () => Stop(effect);
    }

    public JsValue Read(ReactiveNode node)
    {
        if (node is ComputedNode computed) return ReadComputed(computed);
        var signal = (SignalNode)node;
        var value = signal.Value;
        if (signal.State.HasFlag(NodeState.Dirty) && Settle(signal, value) && signal.FirstReader is { } readers) MarkDirty(readers);
        if (_reader is not null) Link(signal, _reader);
        return value;
    }

    /// <summary>True when the value has changed.</summary>
    public bool Write(SignalNode signal, JsValue value)
    {
        if (JsTypes.StrictlyEqual(signal.Value, value)) return false;
        signal.Value = value;
        signal.State = NodeState.Mutable | NodeState.Dirty;
        if (signal.FirstReader is { } readers)
        {
            Propagate(readers);
            if (_batches == 0) Flush();
        }

        return true;
    }

    private JsValue ReadComputed(ComputedNode computed)
    {
        var state = computed.State;
        if (state.HasFlag(NodeState.Dirty) || (state.HasFlag(NodeState.Pending) && IsDirty(computed.FirstSource!, computed)))
        {
            if (Recompute(computed) && computed.FirstReader is { } readers) MarkDirty(readers);
        }
        else if (state.HasFlag(NodeState.Pending))
        {
            computed.State = state & ~NodeState.Pending;
        }

        if (_reader is not null) Link(computed, _reader);
        return computed.Value;
    }

    private void Flush()
    {
        while (_next < _queue.Count)
        {
            var effect = _queue[_next]!;
            _queue[_next++] = null;
            effect.State &= ~NodeState.Queued;
            Run(effect, effect.State);
        }

        _next = 0;
        _queue.Clear();
    }

    private void Run(EffectNode effect, NodeState state)
    {
        if (state.HasFlag(NodeState.Dirty) || (state.HasFlag(NodeState.Pending) && IsDirty(effect.FirstSource!, effect)))
        {
            StartReading(effect);
            StartTracking(effect);
            BeginBatch();
            try
            {
                effect.Run();
            }
            finally
            {
                EndBatch();
                StopReading();
                EndTracking(effect);
            }

            return;
        }

        if (state.HasFlag(NodeState.Pending)) effect.State = state & ~NodeState.Pending;
        for (var edge = effect.FirstSource; edge is not null; edge = edge.NextSource)
        {
            if (edge.Source is EffectNode inner && inner.State.HasFlag(NodeState.Queued))
            {
                inner.State &= ~NodeState.Queued;
                Run(inner, inner.State);
            }
        }
    }

    private bool Update(ReactiveNode node) => node is ComputedNode computed ? Recompute(computed) : Settle((SignalNode)node, ((SignalNode)node).Value);

    private bool Recompute(ComputedNode computed)
    {
        StartReading(computed);
        StartTracking(computed);
        try
        {
            var old = computed.Value;
            computed.Value = computed.Compute(old).Frozen();
            return !JsTypes.StrictlyEqual(old, computed.Value);
        }
        finally
        {
            StopReading();
            EndTracking(computed);
        }
    }

    private static bool Settle(SignalNode signal, JsValue value)
    {
        signal.State = NodeState.Mutable;
        var old = signal.Settled;
        signal.Settled = value;
        return !JsTypes.StrictlyEqual(old, value);
    }

    private void Notify(EffectNode effect)
    {
        if (effect.State.HasFlag(NodeState.Queued)) return;
        effect.State |= NodeState.Queued;
        if (effect.FirstReader is { } outer) Notify((EffectNode)outer.Reader);
        else _queue.Add(effect);
    }

    private void StartTracking(ReactiveNode reader)
    {
        _version++;
        reader.LastSource = null;
        reader.State = (reader.State & ~(NodeState.Recursed | NodeState.Dirty | NodeState.Pending)) | NodeState.Tracking;
    }

    private void EndTracking(ReactiveNode reader)
    {
        var stale = reader.LastSource is { } last ? last.NextSource : reader.FirstSource;
        while (stale is not null) stale = Unlink(stale, reader);
        reader.State &= ~NodeState.Tracking;
    }
}
