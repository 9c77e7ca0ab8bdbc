using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Live;

/// <summary>Listens to the other machines for as long as the app runs. After each gap everything is rendered anew: nobody knows what was missed.</summary>
internal sealed class LiveBackplaneService(LiveHub hub, ILiveBackplane backplane, TimeProvider time, ILogger<LiveHub> logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private TimeSpan _wait = FirstWait;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ListenAsync(stoppingToken), hub.Relay!.MakeUpAsync(stoppingToken));

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
                stoppingToken.ThrowIfCancellationRequested();
                LiveLog.BackplaneLost(logger, _wait, exception);
            }
            await Task.Delay(_wait, time, stoppingToken);
            _wait = TimeSpan.FromTicks(Math.Min(_wait.Ticks * 2, LongestWait.Ticks));
        }
    }

    private void Listening()
    {
        _wait = FirstWait;
        LiveLog.BackplaneConnected(logger);
        hub.PublishAllHere();
    }

    private void Received(string message)
    {
        var topic = hub.Relay!.Read(message);
        if (topic is { Length: 0 })
            hub.PublishAllHere();
        else if (topic is not null)
            hub.PublishHere(topic);
    }
}
