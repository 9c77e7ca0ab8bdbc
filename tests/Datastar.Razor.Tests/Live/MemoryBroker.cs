using System.Collections.Concurrent;

namespace Datastar.Razor.Tests.Live;

/// <summary>A broker in memory that hands each message to all, and whose connections can break or hang.</summary>
internal sealed class MemoryBroker
{
    private readonly ConcurrentDictionary<Connection, Action<string>> _listeners = new();
    private readonly TaskCompletionSource _broken = new();

    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>What a publish waits for; <see langword="null"/> for nothing.</summary>
    public Task? Hang { get; set; }

    public ILiveBackplane Connect() => new Connection(this);

    public void Break() => _broken.SetException(new InvalidOperationException("cable"));

    private sealed class Connection(MemoryBroker broker) : ILiveBackplane
    {
        public async ValueTask PublishAsync(string message, CancellationToken cancellationToken)
        {
            if (broker.Hang is { } hang)
                await hang;
            broker.Messages.Enqueue(message);
            foreach (var received in broker._listeners.Values)
                received(message);
        }

        public async Task ListenAsync(Action listening, Action<string> received, CancellationToken cancellationToken)
        {
            broker._listeners[this] = received;
            listening();
            await broker._broken.Task.WaitAsync(cancellationToken);
        }
    }
}
