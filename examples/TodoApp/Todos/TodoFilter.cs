namespace TodoApp.Todos;

/// <summary>Which todos a page shows: the path of the page is its name.</summary>
public enum TodoFilter
{
    All,
    Active,
    Completed,
}
