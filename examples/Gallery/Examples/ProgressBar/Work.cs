namespace Gallery.Examples.ProgressBar;

/// <param name="Percent">How far the work is; null before it begins.</param>
public sealed record Work(int? Percent);
