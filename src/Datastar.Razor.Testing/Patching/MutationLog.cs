using System.Runtime.CompilerServices;
using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Notes changes for those who observe them. AngleSharp's own observers are not used: their order is another.</summary>
internal sealed class MutationLog(PageWindow window)
{
    private readonly ConditionalWeakTable<INode, List<(MutationObserver Observer, ObserverOptions Options)>> _registered = [];
    private readonly List<MutationObserver> _pending = [];
    private int _order;
    private bool _queued;

    public int NextOrder() => _order++;

    public void Register(MutationObserver observer, INode node, ObserverOptions options)
    {
        var all = _registered.GetOrCreateValue(node);
        all.RemoveAll(r => r.Observer == observer);
        all.Add((observer, options));
        if (!observer.Nodes.Contains(node)) observer.Nodes.Add(node);
    }

    public void Unregister(MutationObserver observer)
    {
        foreach (var node in observer.Nodes.Concat(observer.Transient))
            if (_registered.TryGetValue(node, out var all)) all.RemoveAll(r => r.Observer == observer);
        observer.Nodes.Clear();
        observer.Transient.Clear();
    }

    public void Note(MutationRecord record)
    {
        for (var at = record.Target; at is not null; at = at.Parent)
        {
            if (!_registered.TryGetValue(at, out var all)) continue;
            foreach (var (observer, options) in all)
            {
                if ((at == record.Target || options.Subtree) && options.Wants(record) && (observer.Records.Count == 0 || observer.Records[^1] != (object)record))
                    Enqueue(observer, record);
            }
        }
    }

    /// <summary>A removed subtree stays observed until its observers have heard of it.</summary>
    public void KeepObserving(INode removed, INode parent)
    {
        for (var at = parent; at is not null; at = at.Parent)
        {
            if (!_registered.TryGetValue(at, out var all)) continue;
            foreach (var (observer, options) in all.ToArray())
            {
                if (!options.Subtree) continue;
                var there = _registered.GetOrCreateValue(removed);
                if (there.Exists(r => r.Observer == observer)) continue;
                there.Add((observer, options));
                observer.Transient.Add(removed);
            }
        }
    }

    private void Enqueue(MutationObserver observer, MutationRecord record)
    {
        observer.Records.Add(record);
        if (!_pending.Contains(observer)) _pending.Add(observer);
        if (_queued) return;
        _queued = true;
        window.Microtasks.Queue(Deliver);
    }

    private void Deliver()
    {
        _queued = false;
        var observers = _pending.OrderBy(o => o.Order).ToArray();
        _pending.Clear();
        foreach (var observer in observers)
        {
            Forget(observer);
            window.Guard(observer.Deliver);
        }
    }

    private void Forget(MutationObserver observer)
    {
        foreach (var node in observer.Transient)
            if (!observer.Nodes.Contains(node) && _registered.TryGetValue(node, out var all)) all.RemoveAll(r => r.Observer == observer);
        observer.Transient.Clear();
    }
}
