using System.ComponentModel.DataAnnotations;
using Datastar.Razor;

namespace TodoApp.Todos;

/// <summary>The signals of a page: what the user types. Local ones stay in the browser.</summary>
[Signals]
public partial record TodoSignals(
    [StringLength(TodoStore.LongestTitle, ErrorMessage = "A title has {1} characters at most.")] string Title = "",
    bool Completed = false,
    [property: LocalSignal] string Editing = "",
    [property: LocalSignal] string Draft = "");
