namespace Gallery.Examples.Job;

/// <summary>The job of one visitor: there is one at a time.</summary>
public sealed class ImportJob
{
    private JobState _state = new(0, false, false);

    public JobState State => Volatile.Read(ref _state);

    /// <summary>Starts the job, unless it runs already.</summary>
    public void Start(Func<ValueTask> changed)
    {
        if (State is { IsRunning: false } idle && Interlocked.CompareExchange(ref _state, new(0, true, false), idle) == idle)
            _ = RunAsync(changed);
    }

    /// <summary>Asks the job to end: it does so at its next step.</summary>
    public void Cancel()
    {
        if (State is { IsRunning: true } running)
            Interlocked.CompareExchange(ref _state, running with { IsCancelled = true }, running);
    }

    private async Task RunAsync(Func<ValueTask> changed)
    {
        while (State is { IsRunning: true } state)
        {
            var next = state is { IsCancelled: true } or { Percent: 100 } ? state with { IsRunning = false } : state with { Percent = state.Percent + 1 };
            // A cancellation that comes between is seen at the next turn.
            if (Interlocked.CompareExchange(ref _state, next, state) == state)
                await changed();
            await Task.Delay(30.Milliseconds());
        }
    }
}
