namespace TodoApp.Todos;

/// <summary>The paths of the pages: <c>/</c>, <c>/active</c>, <c>/completed</c>.</summary>
public static class TodoPaths
{
    public static string Page(TodoFilter filter) => filter == TodoFilter.All ? "/" : $"/{filter}".ToLowerInvariant();
}
