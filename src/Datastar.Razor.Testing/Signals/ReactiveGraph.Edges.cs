namespace Datastar.Razor.Testing;

internal sealed partial class ReactiveGraph
{
    private void Link(ReactiveNode source, ReactiveNode reader)
    {
        var previous = reader.LastSource;
        if (previous?.Source == source) return;
        var next = previous is not null ? previous.NextSource : reader.FirstSource;
        if (next?.Source == source)
        {
            next.Version = _version;
            reader.LastSource = next;
            return;
        }

        var last = source.LastReader;
        if (last is not null && last.Version == _version && last.Reader == reader) return;
        var edge = new Edge(_version, source, reader) { PreviousSource = previous, NextSource = next, PreviousReader = last };
        reader.LastSource = edge;
        source.LastReader = edge;
        if (next is not null) next.PreviousSource = edge;
        if (previous is not null) previous.NextSource = edge;
        else reader.FirstSource = edge;
        if (last is not null) last.NextReader = edge;
        else source.FirstReader = edge;
    }

    /// <summary>Takes the edge out of both lists and returns the reader's next one.</summary>
    private Edge? Unlink(Edge edge, ReactiveNode reader)
    {
        var (source, next) = (edge.Source, edge.NextSource);
        if (next is not null) next.PreviousSource = edge.PreviousSource;
        else reader.LastSource = edge.PreviousSource;
        if (edge.PreviousSource is not null) edge.PreviousSource.NextSource = next;
        else reader.FirstSource = next;

        if (edge.NextReader is not null) edge.NextReader.PreviousReader = edge.PreviousReader;
        else source.LastReader = edge.PreviousReader;
        if (edge.PreviousReader is not null) edge.PreviousReader.NextReader = edge.NextReader;
        else if ((source.FirstReader = edge.NextReader) is null) Abandon(source);
        return next;
    }

    // Nobody reads it any more: a computed value lets go of its sources, an inner effect ends.
    private void Abandon(ReactiveNode source)
    {
        if (source is EffectNode effect) Stop(effect);
        if (source is not ComputedNode || source.FirstSource is null) return;
        source.State = NodeState.Mutable | NodeState.Dirty;
        for (var edge = source.FirstSource; edge is not null;) edge = Unlink(edge, source);
    }

    private void Stop(EffectNode effect)
    {
        for (var edge = effect.FirstSource; edge is not null;) edge = Unlink(edge, effect);
        if (effect.FirstReader is { } reader) Unlink(reader, reader.Reader);
        effect.State = NodeState.None;
    }

    private void Propagate(Edge edge)
    {
        var next = edge.NextReader;
        var stack = new Stack<Edge?>();
        while (true)
        {
            var state = Mark(edge);
            if (state.HasFlag(NodeState.Watching)) Notify((EffectNode)edge.Reader);
            if (state.HasFlag(NodeState.Mutable) && edge.Reader.FirstReader is { } inner)
            {
                edge = inner;
                if (inner.NextReader is { } sibling)
                {
                    stack.Push(next);
                    next = sibling;
                }

                continue;
            }

            while (next is null && stack.Count > 0) next = stack.Pop();
            if (next is null) return;
            edge = next;
            next = edge.NextReader;
        }
    }

    /// <summary>Marks the reader as possibly stale; what is returned says how to go on from it.</summary>
    private static NodeState Mark(Edge edge)
    {
        var reader = edge.Reader;
        var state = reader.State;
        const NodeState Seen = NodeState.Tracking | NodeState.Recursed | NodeState.Dirty | NodeState.Pending;
        if ((state & Seen) == 0)
        {
            reader.State = state | NodeState.Pending;
            return state;
        }

        if ((state & (NodeState.Tracking | NodeState.Recursed)) == 0) return NodeState.None;
        if ((state & NodeState.Tracking) == 0)
        {
            reader.State = (state & ~NodeState.Recursed) | NodeState.Pending;
            return state;
        }

        if ((state & (NodeState.Dirty | NodeState.Pending)) != 0 || !IsCurrent(edge, reader)) return NodeState.None;
        reader.State = state | NodeState.Recursed | NodeState.Pending;
        return state & NodeState.Mutable;
    }

    private static bool IsCurrent(Edge wanted, ReactiveNode reader)
    {
        for (var edge = reader.LastSource; edge is not null; edge = edge.PreviousSource)
            if (edge == wanted) return true;
        return false;
    }

    private void MarkDirty(Edge? edge)
    {
        for (; edge is not null; edge = edge.NextReader)
        {
            var state = edge.Reader.State;
            if ((state & (NodeState.Pending | NodeState.Dirty)) != NodeState.Pending) continue;
            edge.Reader.State = state | NodeState.Dirty;
            if (state.HasFlag(NodeState.Watching)) Notify((EffectNode)edge.Reader);
        }
    }

    /// <summary>Pulls the sources of a possibly stale reader, innermost first, until one of them has really changed.</summary>
    private bool IsDirty(Edge edge, ReactiveNode reader)
    {
        for (Edge? at = edge; at is not null; at = at.NextSource)
        {
            if (reader.State.HasFlag(NodeState.Dirty)) return true;
            var source = at.Source;
            const NodeState Changed = NodeState.Mutable | NodeState.Dirty;
            const NodeState Doubtful = NodeState.Mutable | NodeState.Pending;
            var stale = (source.State & Changed) == Changed;
            if (!stale && (source.State & Doubtful) == Doubtful)
            {
                stale = IsDirty(source.FirstSource!, source);
                if (!stale) source.State &= ~NodeState.Pending;
            }

            if (!stale || !Update(source)) continue;
            if (source.FirstReader is { NextReader: not null } readers) MarkDirty(readers);
            return true;
        }

        return false;
    }
}
