using System.Threading.Channels;

namespace Datastar.Razor.Testing;

/// <summary>The tasks of a page, from the network and from timers: they wait here until an act or a settling runs them.</summary>
internal sealed class PageLoop
{
    private readonly Channel<Action> _tasks = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    private Task<bool>? _arrival;

    public void Post(Action task) => _tasks.Writer.TryWrite(task);

    public bool HasTasks => _tasks.Reader.TryPeek(out _);

    public bool TryRunOne()
    {
        if (!_tasks.Reader.TryRead(out var task)) return false;
        task();
        return true;
    }

    /// <summary>Waits for the next task, no longer than this; true when there is one.</summary>
    public async ValueTask<bool> WaitAsync(TimeSpan longest)
    {
        _arrival ??= _tasks.Reader.WaitToReadAsync().AsTask();
        if (!_arrival.IsCompleted)
        {
            using var stop = new CancellationTokenSource();
            await Task.WhenAny(_arrival, Task.Delay(longest, stop.Token));
            await stop.CancelAsync();
        }

        if (!_arrival.IsCompleted) return false;
        _arrival = null;
        return true;
    }
}
