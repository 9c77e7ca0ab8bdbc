namespace Datastar.Razor.Testing;

/// <summary>
/// What a page sends, in the order in which it sends it: a request that is given up at once still reaches the app first, as it does from a browser.
/// </summary>
internal sealed class Wire
{
    private Task _last = Task.CompletedTask;

    // Fairly queued, so that the app's part of the request before has its turn first.
    public void Send(Action message) => _last = _last.ContinueWith(
        static (_, message) => ((Action)message!)(), message, CancellationToken.None, TaskContinuationOptions.PreferFairness, TaskScheduler.Default);
}
