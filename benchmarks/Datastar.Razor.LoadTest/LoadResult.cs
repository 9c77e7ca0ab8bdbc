namespace Datastar.Razor.LoadTest;

/// <summary>What one scenario has cost.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="ToLast">From the command to the last subscriber, the median of the publishes.</param>
/// <param name="Worst">The same, the slowest.</param>
/// <param name="CpuMicroseconds">The server's processor time for one subscriber and one publish.</param>
/// <param name="ManagedBytes">Managed memory of one idle stream, with what Kestrel needs for its connection.</param>
/// <param name="ResidentBytes">Resident memory of one idle stream, with what Kestrel needs for its connection.</param>
internal sealed record LoadResult(LoadScenario Scenario, TimeSpan ToLast, TimeSpan Worst, double CpuMicroseconds, double ManagedBytes, double ResidentBytes);
