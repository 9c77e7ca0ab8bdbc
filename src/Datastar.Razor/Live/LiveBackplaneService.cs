using Datastar.Razor.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Live;

/// <summary>Listens to the other machines for as long as the app runs. After each gap everything is rendered anew: nobody knows what was missed.</summary>
internal sealed class LiveBackplaneService(LiveHub hub, ILiveBackplane backplane, TimeProvider time, ILogger<LiveHub> logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly LiveRelay _relay = hub.Relay!;
    private TimeSpan _wait = FirstWait;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ListenAsync(stoppingToken), _relay.MakeUpAsync(stoppingToken));

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await backplane.ListenAsync(Listening, Received, stoppingToken);
            }
            catch (Exception exception)
            {
                _relay.IsConnected = false;
                stoppingToken.ThrowIfCancellationRequested();
                _relay.LostBecause = LiveLog.Reason(exception);
                LiveLog.BackplaneLost(logger, _relay.LostBecause, _wait, exception);
            }
            _relay.IsConnected = false;
            await Task.Delay(_wait, time, stoppingToken);
            _wait = TimeSpan.FromTicks(Math.Min(_wait.Ticks * 2, LongestWait.Ticks));
        }
    }

    private void Listening()
    {
        _wait = FirstWait;
        _relay.IsConnected = true;
        LiveLog.BackplaneConnected(logger);
        hub.PublishAllHere(default);
        if (hub.HasOwners)
            _ = _relay.AskAsync().AsTask();
    }

    private void Received(string text)
    {
        if (_relay.Read(text) is not { } message)
            return;
        using var activity = message.Trace == default ? null : Telemetry.Received(message.Trace, message.Name);
        if (message.Kind == LiveMessage.Asks)
            _relay.Answer();
        else if (message.Kind == LiveMessage.Ended)
            hub.EndHere(message.Name);
        else if (message.Name.Length == 0)
            hub.PublishAllHere(default);
        else
            hub.PublishHere(message.Name, activity?.Context ?? message.Trace);
    }
}
