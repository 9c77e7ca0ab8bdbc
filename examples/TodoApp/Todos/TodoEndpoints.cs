using Datastar.Razor;
using TodoApp.Slices;

namespace TodoApp.Todos;

/// <summary>The pages, the stream that keeps them up to date, and the commands.</summary>
public static class TodoEndpoints
{
    public static void MapTodos(this IEndpointRouteBuilder app)
    {
        foreach (var filter in Enum.GetValues<TodoFilter>())
        {
            app.MapGet(TodoPaths.Page(filter), async (TodoSession session, TodoStore store, HttpResponse response) =>
            {
                response.Headers.CacheControl = "no-store";
                return Home.Create(new(await store.ListAsync(session.ListId), filter));
            });
        }

        // Each tab holds one stream open: it gets the list as it is now, and again after every change.
        app.MapGet("/updates/{filter}", (TodoFilter filter, TodoSession session, TodoStore store, ILive live) => Updates(filter, session.ListId, session.Topic, store, live))
            .RequireDatastar();

        MapCommands(app.MapGroup("/todos").RequireDatastar());
    }

    // Tabs that show the same share the rendering, since the state that it is made of is the same for them: ids, and a service that is one for all.
    private static LiveStreamResult Updates(TodoFilter filter, string listId, string topic, TodoStore store, ILive live) =>
        live.Stream(topic, (store, listId, filter), static async (view, _, _) =>
            DatastarEvent.PatchElements(TodoMain.Create(new(await view.store.ListAsync(view.listId), view.filter))));

    // A command changes the list and tells its pages; it answers 204, because the change reaches every tab by its stream.
    private static void MapCommands(RouteGroupBuilder todos)
    {
        todos.MapPost("", async Task<IResult> (TodoSignals signals, TodoSession session, TodoStore store, ILive live) =>
        {
            var title = signals.Title.Trim();
            if (title.Length == 0)
                return Results.NoContent();
            return await store.AddAsync(session.ListId, title)
                ? await Changed(Task.CompletedTask, session, live)
                : Results.DatastarValidation(new Dictionary<string, string[]> { [nameof(TodoSignals.Title)] = [$"A list holds {TodoStore.MostTodos} todos: delete some first."] });
        });

        todos.MapPut("/{id}", (string id, TodoSignals signals, TodoSession session, TodoStore store, ILive live) =>
            Changed(signals.Title.Trim() is { Length: > 0 } title ? store.RenameAsync(session.ListId, id, title) : store.DeleteAsync(session.ListId, id), session, live));

        todos.MapPut("/{id}/completed", (string id, TodoSignals signals, TodoSession session, TodoStore store, ILive live) =>
            Changed(store.CompleteAsync(session.ListId, id, signals.Completed), session, live));

        todos.MapPut("/completed", (TodoSignals signals, TodoSession session, TodoStore store, ILive live) =>
            Changed(store.CompleteAllAsync(session.ListId, signals.Completed), session, live));

        todos.MapDelete("/{id}", (string id, TodoSession session, TodoStore store, ILive live) =>
            Changed(store.DeleteAsync(session.ListId, id), session, live));

        todos.MapDelete("/completed", (TodoSession session, TodoStore store, ILive live) =>
            Changed(store.DeleteCompletedAsync(session.ListId), session, live));
    }

    private static async Task<IResult> Changed(Task change, TodoSession session, ILive live)
    {
        await change;
        await live.PublishAsync(session.Topic);
        return Results.NoContent();
    }
}
