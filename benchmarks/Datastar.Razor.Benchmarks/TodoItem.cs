namespace Datastar.Razor.Benchmarks;

/// <summary>One row of the list that all workloads render.</summary>
public sealed record TodoItem(int Id, string Title, bool IsDone)
{
    /// <summary>A list whose titles need encoding and are not ASCII, as most of the world's are.</summary>
    public static IReadOnlyList<TodoItem> List(int count) =>
        [.. Enumerable.Range(1, count).Select(id => new TodoItem(id, $"Café & crème brûlée für Tisch {id} <süß>", id % 3 == 0))];
}
