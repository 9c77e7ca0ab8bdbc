using Datastar.Razor;
using static Datastar.Razor.Actions;

namespace TodoApp.Todos;

/// <summary>The requests that the pages send, as expressions.</summary>
public static class TodoActions
{
    // A newer request may not abort an older one to the same URL: todos typed quickly must all arrive. The payload is what the
    // field holds at the moment of sending; the field is empty again at once.
    public static DatastarAction Add { get; } =
        Post("/todos", new() { Payload = Js($"{{title: {TodoSignals.Ref.Title}}}"), RequestCancellation = RequestCancellation.Disabled })
            .Then(TodoSignals.Ref.Title.Set(""));

    public static DatastarAction CompleteAll { get; } =
        Put("/todos/completed", new() { Payload = Js($"{{completed: {El.Checked}}}") });

    public static DatastarAction Complete(string id) =>
        Put($"/todos/{id}/completed", new() { Payload = Js($"{{completed: {El.Checked}}}") });

    public static DatastarAction Rename(string id) =>
        Put($"/todos/{id}", new() { Payload = Js($"{{title: {TodoSignals.Ref.Draft}}}") });

    public static DatastarAction Follow(TodoFilter filter) => Actions.Follow($"/updates/{filter}");
}
