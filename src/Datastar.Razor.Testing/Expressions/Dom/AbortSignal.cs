using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Tells once that something is not wanted any more.</summary>
internal sealed class AbortSignal
{
    private readonly List<Action> _callbacks = [];

    public bool IsAborted { get; private set; }

    /// <summary>What scripts hold; the controller and its signal are two objects to them.</summary>
    public JsValue? Wrapper { get; set; }

    public void OnAbort(Action callback) => _callbacks.Add(callback);

    public void Abort()
    {
        if (IsAborted) return;
        IsAborted = true;
        foreach (var callback in _callbacks.ToArray()) callback();
        _callbacks.Clear();
    }
}
