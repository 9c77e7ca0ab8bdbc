using System.Diagnostics;

namespace Datastar.Razor.LoadTest;

/// <summary>All subscribers of a run, and how long it takes until the last of them has seen a state.</summary>
internal sealed class LoadSwarm : IDisposable
{
    private readonly List<LoadClient> _clients = [];
    private TaskCompletionSource _all = new();
    private int _missing;

    /// <summary>The state that is waited for: its number, and what to look for.</summary>
    public Tuple<int, byte[]> Awaited { get; private set; } = Tuple.Create(-1, Array.Empty<byte>());

    public async Task OpenAsync(int port, string path, int count, int stalled)
    {
        var arrived = Await(0, count - stalled);
        for (var i = 0; i < count; i++)
        {
            var client = new LoadClient(this);
            _clients.Add(client);
            await client.ConnectAsync(port, path, stalled: i < stalled);
        }
        await arrived;
    }

    /// <summary>Publishes and waits for the last subscriber.</summary>
    public async Task<TimeSpan> PublishAsync(int number, int subscribers, Func<Task> publish)
    {
        var arrived = Await(number, subscribers);
        var started = Stopwatch.GetTimestamp();
        await publish();
        await arrived;
        return Stopwatch.GetElapsedTime(started);
    }

    public void Arrived()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
            _all.SetResult();
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private Task Await(int number, int subscribers)
    {
        _missing = subscribers;
        _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Awaited = Tuple.Create(number, LoadState.Mark(number));
        return _all.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }
}
