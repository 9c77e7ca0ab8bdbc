namespace EndToEnd;

/// <summary>A row of the list.</summary>
public sealed record Todo(int Id, string Title, bool IsDone)
{
    /// <summary>The list that is sent.</summary>
    public static IReadOnlyList<Todo> List { get; } =
        [.. Enumerable.Range(1, 20).Select(id => new Todo(id, $"Café & crème brûlée für Tisch {id} <süß>", id % 3 == 0))];
}
