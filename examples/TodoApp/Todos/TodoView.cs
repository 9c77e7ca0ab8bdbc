namespace TodoApp.Todos;

/// <summary>What a page shows of a list.</summary>
public sealed record TodoView(IReadOnlyList<Todo> Todos, TodoFilter Filter)
{
    public IEnumerable<Todo> Shown => Todos.Where(todo => Filter == TodoFilter.All || todo.Completed == (Filter == TodoFilter.Completed));

    public int Left => Todos.Count(todo => !todo.Completed);

    public bool HasCompleted => Left < Todos.Count;
}
