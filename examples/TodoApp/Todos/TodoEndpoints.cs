using Datastar.Razor;
using TodoApp.Slices;

namespace TodoApp.Todos;

/// <summary>The pages, the stream that keeps them up to date, and the commands.</summary>
public static class TodoEndpoints
{
    private static readonly string TooLong = $"A title has {TodoStore.LongestTitle} characters at most.";

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
            if (title.Length > TodoStore.LongestTitle)
                return Refuse(TooLong);
            return await store.AddAsync(session.ListId, title)
                ? await Changed(Task.CompletedTask, session, live)
                : Refuse($"A list holds {TodoStore.MostTodos} todos: delete some first.");
        });

        todos.MapPut("/{id}", async Task<IResult> (string id, TodoSignals signals, TodoSession session, TodoStore store, ILive live) =>
        {
            var title = signals.Title.Trim();
            if (title.Length > TodoStore.LongestTitle)
                return Refuse(TooLong);
            return await Changed(title.Length == 0 ? store.DeleteAsync(session.ListId, id) : store.RenameAsync(session.ListId, id, title), session, live);
        });

        todos.MapPut("/{id}/completed", (string id, TodoSignals signals, TodoSession session, TodoStore store, ILive live) =>
            Changed(store.CompleteAsync(session.ListId, id, signals.Completed), session, live));

        todos.MapPut("/completed", (TodoSignals signals, TodoSession session, TodoStore store, ILive live) =>
            Changed(store.CompleteAllAsync(session.ListId, signals.Completed), session, live));

        todos.MapDelete("/{id}", (string id, TodoSession session, TodoStore store, ILive live) =>
            Changed(store.DeleteAsync(session.ListId, id), session, live));

        todos.MapDelete("/completed", (TodoSession session, TodoStore store, ILive live) =>
            Changed(store.DeleteCompletedAsync(session.ListId), session, live));
    }

    private static DatastarResult Refuse(string message) =>
        Results.DatastarValidation<TodoSignals>(new Dictionary<string, string[]> { [nameof(TodoSignals.Title)] = [message] });

    private static async Task<IResult> Changed(Task change, TodoSession session, ILive live)
    {
        await change;
        await live.PublishAsync(session.Topic);
        return Results.NoContent();
    }
}
