using System.Diagnostics;

namespace Datastar.Razor.Testing;

/// <summary>
/// How long nothing has come, in time that the app could use: a moment counts when the thread pool has had its turn in it.
/// A machine or a process that stands still brings no silence.
/// </summary>
internal sealed class Quiet
{
    // What one part of an app hands to another, and that to the page, takes a few turns.
    private const int Turns = 16;
    private const int MostRounds = 5;

    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    // Some ten times what the turns take when there is nothing else to do.
    private static readonly TimeSpan Unhurried = TimeSpan.FromMilliseconds(1);

    /// <summary>The time so far.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Something has been sent or has come since <see cref="ConfirmAsync"/>.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>When that was.</summary>
    public TimeSpan BrokenAt { get; private set; }

    /// <summary>Something is sent, or has come.</summary>
    public void Break() => (IsBroken, BrokenAt) = (true, Now);

    public static TimeSpan Next(TimeSpan left) => left < Slice ? left : Slice;

    /// <summary>Counts a moment that was waited for, after what the thread pool had to do at its end.</summary>
    public async Task CountAsync(TimeSpan moment)
    {
        await TurnsAsync(static () => false).ConfigureAwait(false);
        Now += moment;
    }

    /// <summary>
    /// Lets the thread pool do what it has to do, until something has come. Where that takes long, others have the processors, and what the app still has
    /// to do may wait for one: then it gets as much time again.
    /// </summary>
    public async Task ConfirmAsync(Func<bool> hasCome)
    {
        IsBroken = false;
        for (var round = 0; round < MostRounds && !hasCome(); round++)
        {
            var began = Stopwatch.GetTimestamp();
            await TurnsAsync(hasCome).ConfigureAwait(false);
            var taken = Stopwatch.GetElapsedTime(began);
            if (taken < Unhurried || hasCome()) return;
            await Task.Delay(Next(taken)).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for such a time, or until something is done.</summary>
    public static async Task PassAsync(TimeSpan time, Task until)
    {
        for (var left = time; left > TimeSpan.Zero && !until.IsCompleted; left -= Slice)
        {
            await Task.WhenAny(until, Task.Delay(Next(left))).ConfigureAwait(false);
            await TurnsAsync(() => until.IsCompleted).ConfigureAwait(false);
        }
    }

    private static async Task TurnsAsync(Func<bool> hasCome)
    {
        for (var turn = 0; turn < Turns && !hasCome(); turn++)
            await Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default).ConfigureAwait(false);
    }
}
