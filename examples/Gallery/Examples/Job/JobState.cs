namespace Gallery.Examples.Job;

/// <param name="Percent">How far the job is.</param>
/// <param name="IsRunning">Whether it goes on.</param>
/// <param name="IsCancelled">Whether it was cancelled.</param>
public sealed record JobState(int Percent, bool IsRunning, bool IsCancelled);
