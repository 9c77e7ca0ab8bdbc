using Datastar.Razor;

namespace App;

public record HomeModel(string Name);

public record Todo(int Id, string Title);

public enum TodoFilter { All, Active, Completed }

[Signals]
public partial record TodoSignals(string Title = "", int Remaining = 0, TodoFilter Filter = TodoFilter.All);

public sealed class TodoStore
{
    public Todo Last { get; private set; } = new(0, "");

    public void Add(string title) => Last = new(Last.Id + 1, title);
}
