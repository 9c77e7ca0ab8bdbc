namespace EndToEnd;

/// <summary>A row of the list.</summary>
public sealed record Todo(int Id, string Title, bool IsDone)
{
    /// <summary>How many there are in the list that is sent.</summary>
    public const int Count = 100;

    /// <summary>The list that is sent.</summary>
    public static IReadOnlyList<Todo> List { get; } =
        [.. Enumerable.Range(1, Count).Select(id => new Todo(id, $"Café & crème brûlée für Tisch {id} <süß>", id % 3 == 0))];
}
