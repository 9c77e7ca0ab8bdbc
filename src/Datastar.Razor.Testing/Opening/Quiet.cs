namespace Datastar.Razor.Testing;

/// <summary>
/// How long nothing has come, in time that the app could use: a moment counts when the thread pool has had its turn in it.
/// A machine or a process that stands still brings no silence.
/// </summary>
internal sealed class Quiet
{
    // What one part of an app hands to another, and that to the page, takes a few turns.
    private const int Turns = 16;

    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    /// <summary>The time so far.</summary>
    public TimeSpan Now { get; private set; }

    public static TimeSpan Next(TimeSpan left) => left < Slice ? left : Slice;

    /// <summary>Counts a moment that was waited for, after what the thread pool had to do at its end.</summary>
    public async Task CountAsync(TimeSpan moment)
    {
        await TurnsAsync().ConfigureAwait(false);
        Now += moment;
    }

    /// <summary>Waits for such a time.</summary>
    public static async Task PassAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= Slice)
        {
            await Task.Delay(Next(left)).ConfigureAwait(false);
            await TurnsAsync().ConfigureAwait(false);
        }
    }

    private static async Task TurnsAsync()
    {
        for (var turn = 0; turn < Turns; turn++)
            await Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default).ConfigureAwait(false);
    }
}
