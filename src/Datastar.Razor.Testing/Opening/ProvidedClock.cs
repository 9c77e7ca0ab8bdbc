namespace Datastar.Razor.Testing;

/// <summary>The clock of a <see cref="TimeProvider"/>: timers fire when the provider says so, and run on the page's loop.</summary>
internal sealed class ProvidedClock(TimeProvider provider, PageLoop loop) : IPageClock
{
    public DateTimeOffset Now => provider.GetUtcNow();

    public IDisposable Schedule(TimeSpan delay, bool repeat, Action callback) =>
        provider.CreateTimer(_ => loop.Post(callback), null, delay, repeat ? delay : Timeout.InfiniteTimeSpan);
}
