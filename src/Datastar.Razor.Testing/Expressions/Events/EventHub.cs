using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>Listeners and dispatch: capture, target and bubble phases as the DOM standard has them.</summary>
internal sealed class EventHub(PageWindow window)
{
    private readonly ConditionalWeakTable<object, List<EventListener>> _listeners = [];

    public void Add(object target, EventListener listener)
    {
        var all = _listeners.GetOrCreateValue(target);
        if (listener.Function is { } function && Find(all, listener.Type, function, listener.Capture) is not null) return;
        all.Add(listener);
    }

    public void Remove(object target, string type, JsValue function, bool capture)
    {
        if (_listeners.TryGetValue(target, out var all) && Find(all, type, function, capture) is { } found) Remove(target, found);
    }

    public void Remove(object target, EventListener listener)
    {
        listener.IsRemoved = true;
        if (_listeners.TryGetValue(target, out var all)) all.Remove(listener);
    }

    /// <summary>Sends the event along its path; false when its default action was prevented.</summary>
    public bool Dispatch(object target, DomEvent evt)
    {
        evt.Target = target;
        evt.IsDispatching = true;
        var path = PathOf(target, evt);
        evt.Path = path;
        for (var i = path.Count - 1; i >= 0; i--) Visit(path[i], evt, i == 0 ? 2 : 1, capture: true);
        Visit(path[0], evt, 2, capture: false);
        for (var i = 1; evt.Bubbles && i < path.Count; i++) Visit(path[i], evt, 3, capture: false);
        (evt.CurrentTarget, evt.Phase, evt.IsDispatching, evt.PropagationStopped, evt.ImmediateStopped) = (null, 0, false, false, false);
        return !evt.DefaultPrevented;
    }

    private List<object> PathOf(object target, DomEvent evt)
    {
        var path = new List<object> { target };
        if (target is not INode node) return path;
        for (var at = node.Parent; at is not null; at = at.Parent) path.Add(at);
        if (path[^1] == window.Document && evt.Type != "load") path.Add(window);
        return path;
    }

    private void Visit(object target, DomEvent evt, int phase, bool capture)
    {
        if (evt.PropagationStopped) return;
        (evt.CurrentTarget, evt.Phase) = (target, phase);
        if (!capture) RunMarkupHandler(target, evt);
        if (!_listeners.TryGetValue(target, out var all) || all.Count == 0) return;
        foreach (var listener in all.ToArray())
        {
            if (listener.IsRemoved || listener.Capture != capture || listener.Type != evt.Type) continue;
            if (listener.Once) Remove(target, listener);
            evt.InPassive = listener.Passive;
            window.Run(() => Call(listener, target, evt));
            evt.InPassive = false;
            if (evt.ImmediateStopped) return;
        }
    }

    private void Call(EventListener listener, object target, DomEvent evt)
    {
        if (listener.Action is { } action)
        {
            action(evt);
            return;
        }

        var (function, self) = (listener.Function!, window.Host.Wrap(target));
        if (function is ObjectInstance holder && !function.IsCallable()) (function, self) = (holder.Get("handleEvent"), holder);
        window.Engine.Call(function, self, [window.Host.Wrap(evt)]);
    }

    // onclick="..." in markup, and element.onclick = ... in scripts.
    private void RunMarkupHandler(object target, DomEvent evt)
    {
        if (window.Host.HandlerOf(target, evt.Type) is not { } handler) return;
        window.Run(() =>
        {
            var result = window.Engine.Call(handler, window.Host.Wrap(target), [window.Host.Wrap(evt)]);
            if (result.IsBoolean() && !result.AsBoolean()) evt.PreventDefault();
        });
    }

    private static EventListener? Find(List<EventListener> all, string type, JsValue function, bool capture) =>
        all.Find(l => l.Type == type && l.Capture == capture && l.Function is { } f && ReferenceEquals(f, function));
}
