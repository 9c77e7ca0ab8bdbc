using System.Diagnostics;
using Datastar.Razor.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Live;

/// <summary>Tells the other machines what happened here. What could not be told is made up for by one refresh of everything.</summary>
internal sealed class LiveRelay(ILiveBackplane backplane, TimeProvider time, ILogger<LiveHub> logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(1);

    private readonly string _me = Guid.NewGuid().ToString("N");
    private readonly LiveEnds _ends = new(time);
    private readonly Wakeup _owing = new();
    private volatile bool _owes;
    private volatile bool _owesEnds;
    private volatile bool _hangs;
    private volatile bool _isLogged;
    private volatile bool _isConnected;

    /// <summary>Why nothing arrives or nothing can be told; <see langword="null"/> where all is well.</summary>
    public string? Trouble => !_isConnected ? LostBecause ?? "It is not connected yet." : _owes ? "The other machines cannot be told of what is published here." : null;

    /// <summary>Why the last connection failed.</summary>
    public string? LostBecause { get; set; }

    public bool IsConnected
    {
        set
        {
            if (_isConnected == value)
                return;
            _isConnected = value;
            Telemetry.Connected.Add(value ? 1 : -1);
        }
    }

    public ValueTask PublishAsync(LiveTopics topics, ActivityContext trace, CancellationToken cancellationToken) =>
        SendAsync([.. topics.Select(topic => new LiveMessage(_me, LiveMessage.Published, topic.Name, trace))], cancellationToken);

    public ValueTask EndAsync(string owner, CancellationToken cancellationToken)
    {
        _ends.Add(owner);
        return SendAsync([new(_me, LiveMessage.Ended, owner, default)], cancellationToken);
    }

    /// <summary>Asks the others whose streams have ended while nothing arrived here.</summary>
    public ValueTask AskAsync() => SendAsync([new(_me, LiveMessage.Asks, "", default)], CancellationToken.None);

    /// <summary>Returns a message of another machine; <see langword="null"/> where it is our own, or none of ours.</summary>
    public LiveMessage? Read(string message) => LiveMessage.Read(message) is { } read && read.Sender != _me ? read : null;

    /// <summary>Somebody asks whose streams have ended.</summary>
    public void Answer()
    {
        if (_ends.Recent().Length == 0)
            return;
        _owesEnds = true;
        _owing.Wake();
    }

    /// <summary>Lets the others catch up once the broker is back, if they have missed something.</summary>
    public async Task MakeUpAsync(CancellationToken cancellationToken)
    {
        await using var stopped = cancellationToken.UnsafeRegister(static self => ((LiveRelay)self!)._owing.Wake(), this);
        while (!cancellationToken.IsCancellationRequested)
        {
            await _owing.WaitAsync();
            while (_owes || _owesEnds)
            {
                await Task.Delay(RetryAfter, time, cancellationToken);
                await TryMakeUpAsync(cancellationToken);
            }
        }
    }

    // A broker that is away, or hangs, is no failure of the command that publishes, and holds it up once for a second at most.
    private async ValueTask SendAsync(LiveMessage[] messages, CancellationToken cancellationToken)
    {
        if (_hangs)
        {
            Owe();
            return;
        }
        try
        {
            await SendAllAsync(messages, cancellationToken);
        }
        catch (Exception exception)
        {
            if (!_isLogged)
                LiveLog.NotTold(logger, string.Join(", ", messages.Select(message => message.Name)), LiveLog.Reason(exception), exception);
            _isLogged = true;
            _hangs |= exception is TimeoutException;
            Owe();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void Owe()
    {
        _owes = true;
        _owing.Wake();
    }

    private async ValueTask SendAllAsync(LiveMessage[] messages, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = messages.Length == 1
            ? backplane.PublishAsync(messages[0].ToString(), limit.Token).AsTask()
            : Task.WhenAll(messages.Select(message => backplane.PublishAsync(message.ToString(), limit.Token).AsTask()));
        if (sending.IsCompletedSuccessfully)
            return;
        try
        {
            await sending.WaitAsync(LongestSend, time, cancellationToken);
        }
        catch (TimeoutException exception) when (!sending.IsCompleted)
        {
            await limit.CancelAsync();
            // Whatever becomes of it later, the refresh makes up for it.
            _ = sending.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw new TimeoutException("The broker has not taken it within a second.", exception);
        }
    }

    // What is skipped or fails after this has begun owes another refresh.
    private async ValueTask TryMakeUpAsync(CancellationToken cancellationToken)
    {
        var (owed, owedEnds) = (_owes, _owesEnds);
        try
        {
            _owes = _owesEnds = false;
            List<LiveMessage> messages = owed ? [new(_me, LiveMessage.Published, "", default)] : [];
            messages.AddRange(_ends.Recent().Select(owner => new LiveMessage(_me, LiveMessage.Ended, owner, default)));
            await SendAllAsync([.. messages], cancellationToken);
            _hangs = _isLogged = false;
        }
        catch (Exception exception)
        {
            _hangs |= exception is TimeoutException;
            _owes |= owed;
            _owesEnds |= owedEnds;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
