namespace Gallery.Tests.Documentation;

public enum TodoFilter
{
    All,
    Active,
    Completed,
}

[Signals]
public partial record TodoSignals(string Title = "", int Remaining = 0, TodoFilter Filter = TodoFilter.All);
