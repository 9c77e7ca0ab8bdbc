namespace Datastar.Razor.Live;

/// <summary>How long a view that cannot be rendered waits before it is tried again. The view guards it.</summary>
internal sealed class LiveRetry(TimeProvider time)
{
    private const double Shortest = 0.5;
    private const double Longest = 30;

    private TimeSpan _wait;
    private long _failedAt;

    /// <summary>How often in a row it has failed.</summary>
    public int Failures { get; private set; }

    /// <summary>What is left of the wait.</summary>
    public TimeSpan Left => _wait == TimeSpan.Zero ? TimeSpan.Zero : _wait - time.GetElapsedTime(_failedAt);

    // Jitter: the views that a database has failed do not come back to it all at once.
    public void Failed()
    {
        Failures++;
        var seconds = Shortest * Math.Pow(2, Math.Min(Failures, 10) - 1) * (0.75 + (Random.Shared.NextDouble() / 2));
        _wait = TimeSpan.FromSeconds(Math.Clamp(seconds, Shortest, Longest));
        _failedAt = time.GetTimestamp();
    }

    /// <summary>Something new is to be shown: it is tried at once.</summary>
    public void Forget() => _wait = TimeSpan.Zero;

    public void Succeeded()
    {
        Failures = 0;
        _wait = TimeSpan.Zero;
    }
}
