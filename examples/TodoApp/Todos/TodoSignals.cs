using Datastar.Razor;

namespace TodoApp.Todos;

/// <summary>The signals of a page: what the user types. Local ones stay in the browser.</summary>
[Signals]
public partial record TodoSignals(
    string Title = "",
    bool Completed = false,
    [property: LocalSignal] string Editing = "",
    [property: LocalSignal] string Draft = "");
