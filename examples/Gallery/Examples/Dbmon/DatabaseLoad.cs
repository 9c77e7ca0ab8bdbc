namespace Gallery.Examples.Dbmon;

/// <summary>How long the queries of each database take, in milliseconds.</summary>
public sealed record DatabaseLoad(IReadOnlyList<int[]> Databases)
{
    private const int Count = 12;
    private const int Queries = 5;

    public static DatabaseLoad First { get; } = new([.. Enumerable.Range(0, Count).Select(_ => new int[Queries])]);

    /// <summary>The load a moment later, where that share of the queries has changed.</summary>
    public DatabaseLoad Next(int changedPercent) => new([
        .. Databases.Select(queries => queries.Select(query => Random.Shared.Next(100) < changedPercent ? Random.Shared.Next(1, 1_500) : query).ToArray())]);
}
