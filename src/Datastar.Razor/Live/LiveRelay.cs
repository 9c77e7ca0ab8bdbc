using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Live;

/// <summary>Tells the other machines what was published here. What could not be told is made up for by one refresh of everything.</summary>
internal sealed class LiveRelay(ILiveBackplane backplane, TimeProvider time, ILogger<LiveHub> logger)
{
    private const char Separator = ':';
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly string _me = Guid.NewGuid().ToString("N");
    private readonly Wakeup _owing = new();
    private volatile bool _owes;

    /// <summary>Tells of a topic. A broker that is away is no failure of the command that publishes.</summary>
    public async ValueTask PublishAsync(string topic, CancellationToken cancellationToken)
    {
        try
        {
            await backplane.PublishAsync(_me + Separator + topic, cancellationToken);
        }
        catch (Exception exception)
        {
            if (!_owes)
                LiveLog.NotTold(logger, topic, exception);
            _owes = true;
            _owing.Wake();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Returns the topic that another machine has told of; empty for all; <see langword="null"/> where it is our own message, or none of ours.</summary>
    public string? Read(string message)
    {
        var separator = message.IndexOf(Separator, StringComparison.Ordinal);
        return separator != _me.Length || message.StartsWith(_me, StringComparison.Ordinal) ? null : message[(separator + 1)..];
    }

    /// <summary>Lets the others refresh everything once the broker is back, if they have missed something.</summary>
    public async Task MakeUpAsync(CancellationToken cancellationToken)
    {
        await using var stopped = cancellationToken.UnsafeRegister(static self => ((LiveRelay)self!)._owing.Wake(), this);
        while (!cancellationToken.IsCancellationRequested)
        {
            await _owing.WaitAsync();
            while (_owes)
            {
                await Task.Delay(RetryAfter, time, cancellationToken);
                await TryMakeUpAsync(cancellationToken);
            }
        }
    }

    private async ValueTask TryMakeUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            _owes = false;
            await backplane.PublishAsync(_me + Separator, cancellationToken);
        }
        catch (Exception)
        {
            _owes = true;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
