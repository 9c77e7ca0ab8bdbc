namespace TodoApp.Todos;

/// <summary>One todo of a list.</summary>
public sealed record Todo(string Id, string Title, bool Completed);
