namespace Datastar.Razor;

/// <summary>
/// Live updates: pages follow topics by one long-lived stream, commands publish topics. <c>AddDatastar().AddLive()</c> adds it.
/// </summary>
/// <remarks>
/// <para>A view is rendered once for all streams that share it, outside of any request: slices have services but no <c>HttpContext</c>.
/// Streams share a view when they follow the same topics in the same culture by the same lambda with equal state. A lambda that has captured
/// something of its request, such as a parameter of its endpoint, is another lambda for each request: its stream is rendered for itself.
/// To share, give what the view is made of as state, and write <c>static</c> before the lambda: the compiler then sees to it that it captures nothing.</para>
/// <para>States are equal when nothing that is rendered of them can differ: the same object; an equal string, number, date, enum value or
/// <see cref="Guid"/> that is also written the same (<c>1.0m</c> and <c>1.00m</c> differ); a tuple of such. Structs of the app's own never are.</para>
/// </remarks>
public interface ILive
{
    /// <summary>Makes the result of an endpoint that sends the current state, and again whenever one of the topics is published.</summary>
    /// <param name="topics">The topics: <c>"todos"</c>, or <c>["todos", "users"]</c>.</param>
    /// <param name="render">Makes the event that carries the whole current state: a client may miss any one before it.</param>
    /// <param name="viewKey">
    /// Streams of the same topics, culture, lambda and view key share one rendering, whatever the lambda has captured: put all into it that the
    /// rendering depends on. <see langword="null"/> to share only where nothing of the request is captured. State is the safer way.
    /// </param>
    /// <returns>The result, for minimal APIs, MVC and Razor Pages.</returns>
    /// <example><c>var store = new TodoStore(); app.MapGet("/updates", (ILive live) => live.Stream("todos", () => DatastarEvent.PatchElements(TodoList.Create(store.All()))));</c></example>
    LiveStreamResult Stream(LiveTopics topics, Func<DatastarEvent> render, string? viewKey = null);

    /// <summary>Makes the result of an endpoint that sends the current state, and again whenever one of the topics is published.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="render">Makes the event that carries the whole current state. Its services are those of a scope of this rendering; its token is cancelled when nobody waits for it any more.</param>
    /// <param name="viewKey">As in the other overload.</param>
    /// <returns>The result.</returns>
    /// <example><c>live.Stream("todos", static async (services, ct) => DatastarEvent.PatchElements(TodoList.Create(await services.GetRequiredService&lt;TodoStore>().AllAsync(ct))))</c></example>
    LiveStreamResult Stream(LiveTopics topics, Func<IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render, string? viewKey = null);

    /// <summary>Makes the result of an endpoint that sends the current state, shared by all streams of the same lambda with equal state.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="state">What the view is made of: a singleton, an id, a tuple of them.</param>
    /// <param name="render">Makes the event that carries the whole current state.</param>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <returns>The result.</returns>
    /// <example><c>app.MapGet("/updates", (ILive live, TodoStore store) => live.Stream("todos", store, static store => DatastarEvent.PatchElements(TodoList.Create(store.All()))));</c></example>
    LiveStreamResult Stream<TState>(LiveTopics topics, TState state, Func<TState, DatastarEvent> render);

    /// <summary>Makes the result of an endpoint that sends the current state, shared by all streams of the same lambda with equal state.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="state">What the view is made of: a singleton, an id, a tuple of them.</param>
    /// <param name="render">Makes the event that carries the whole current state. Its services are those of a scope of this rendering; its token is cancelled when nobody waits for it any more.</param>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <returns>The result.</returns>
    /// <example><c>live.Stream(inbox.For(userId), userId, static async (userId, services, ct) => DatastarEvent.PatchElements(Inbox.Create(await services.GetRequiredService&lt;Mails>().OfAsync(userId, ct))))</c></example>
    LiveStreamResult Stream<TState>(LiveTopics topics, TState state, Func<TState, IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render);

    /// <summary>Renders the views that follow a topic anew and sends them, on every machine. Call it after the change has been committed.</summary>
    /// <param name="topics">The topic, or several.</param>
    /// <param name="cancellationToken">Cancels telling the other machines.</param>
    /// <returns>A task that completes when the other machines have been told, or after a second; nobody waits for the clients.</returns>
    /// <remarks>Publishes that come faster than the rendering are served by one rendering of the latest state.</remarks>
    /// <example><c>await live.PublishAsync("todos");</c></example>
    ValueTask PublishAsync(LiveTopics topics, CancellationToken cancellationToken = default);

    /// <summary>Ends all streams of a user, on every machine: he was signed out, or has lost a right. Call it after that holds: his pages connect again.</summary>
    /// <param name="userKey">What <see cref="LiveOptions.UserKey"/> returns for his requests.</param>
    /// <param name="cancellationToken">Cancels telling the other machines.</param>
    /// <returns>A task that completes when the other machines have been told, or after a second.</returns>
    /// <example><c>await live.EndUserAsync(userId);</c></example>
    ValueTask EndUserAsync(string userKey, CancellationToken cancellationToken = default);

    /// <summary>Ends all streams of a session, on every machine. Call it after the session is over: its pages connect again.</summary>
    /// <param name="sessionKey">What <see cref="LiveOptions.SessionKey"/> returns for its requests.</param>
    /// <param name="cancellationToken">Cancels telling the other machines.</param>
    /// <returns>A task that completes when the other machines have been told, or after a second.</returns>
    ValueTask EndSessionAsync(string sessionKey, CancellationToken cancellationToken = default);
}
