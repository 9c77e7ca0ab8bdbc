namespace Datastar.Razor.Tests;

/// <summary>A scoped service that notes what happens to it.</summary>
public sealed class ScopedService : IDisposable
{
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<string> Log { get; } = [];

    public Task Disposed => _disposed.Task;

    public string Use()
    {
        ObjectDisposedException.ThrowIf(Disposed.IsCompleted, this);
        Log.Add("used");
        return "service";
    }

    public void Dispose()
    {
        Log.Add("service disposed");
        _disposed.TrySetResult();
    }
}
