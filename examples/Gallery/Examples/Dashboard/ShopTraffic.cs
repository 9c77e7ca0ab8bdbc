namespace Gallery.Examples.Dashboard;

/// <summary>Makes up orders, for as long as the app runs.</summary>
public sealed class ShopTraffic(ShopFigures figures, ILive live, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(500.Milliseconds(), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var orders = Random.Shared.Next(1, 4);
            var now = figures.Current;
            figures.Set(new(now.Orders + orders, now.Revenue + orders * 19.90m, Random.Shared.Next(20, 95)));
            await live.PublishAsync(LiveTopic.Of<ShopFigures>(), stoppingToken);
        }
    }
}
