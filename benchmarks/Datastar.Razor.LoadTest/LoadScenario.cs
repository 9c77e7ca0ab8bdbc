namespace Datastar.Razor.LoadTest;

/// <summary>One row of the report.</summary>
internal sealed record LoadScenario(string Name, string Path, double StalledShare)
{
    public static IReadOnlyList<LoadScenario> All { get; } =
    [
        new("ready bytes copied by hand", "/copy", 0),
        new("ILive", "/live", 0),
        new("ready bytes copied by hand, 1 % stalled", "/copy", 0.01),
        new("ILive, 1 % stalled", "/live", 0.01),
    ];
}
