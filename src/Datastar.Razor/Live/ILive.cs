namespace Datastar.Razor;

/// <summary>
/// Live updates: pages follow topics by one long-lived stream, commands publish topics. <c>AddDatastar().AddLive()</c> adds it.
/// </summary>
/// <remarks>
/// <para>A view is rendered once for all streams that share it, outside of any request: slices have services but no <c>HttpContext</c>.
/// What a rendering depends on, such as the user, is captured by the lambda or named by the topic. Streams share a view when they follow the
/// same topics in the same culture by the same code and everything the lambda has captured is the same: the same object, or an equal
/// string, number, date, <see cref="Guid"/>. A lambda that captures anything of one request is therefore rendered for that request alone.
/// A lambda that captures nothing, and takes what it needs from the services it is given, is always shared.</para>
/// <para>In apps published with Native AOT closures cannot be compared: there lambdas that capture something are shared only by a view key.</para>
/// </remarks>
public interface ILive
{
    /// <summary>Makes the result of an endpoint that sends the current state, and again whenever one of the topics is published.</summary>
    /// <param name="topics">The topics: <c>"todos"</c>, or <c>["todos", "users"]</c>.</param>
    /// <param name="render">Makes the event that carries the whole current state: a client may miss any one before it.</param>
    /// <param name="viewKey">
    /// Streams of the same topics, culture and view key share one rendering, whatever the lambdas have captured: put all into it that the
    /// rendering depends on. <see langword="null"/> to share by what is captured.
    /// </param>
    /// <returns>The result, for minimal APIs, MVC and Razor Pages.</returns>
    /// <example><c>app.MapGet("/updates", (ILive live, TodoStore store) => live.Stream("todos", () => DatastarEvent.PatchElements(TodoList.Create(store.All()))));</c></example>
    LiveStreamResult Stream(LiveTopics topics, Func<DatastarEvent> render, string? viewKey = null);

    /// <summary>Makes the result of an endpoint that sends the current state, and again whenever one of the topics is published.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="render">Makes the event that carries the whole current state. Its services are those of a scope of this rendering; its token is cancelled when nobody waits for it any more.</param>
    /// <param name="viewKey">Streams of the same topics, culture and view key share one rendering; <see langword="null"/> to share by what is captured.</param>
    /// <returns>The result.</returns>
    /// <example><c>live.Stream("todos", static async (services, ct) => DatastarEvent.PatchElements(TodoList.Create(await services.GetRequiredService&lt;TodoStore>().AllAsync(ct))))</c></example>
    LiveStreamResult Stream(LiveTopics topics, Func<IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render, string? viewKey = null);

    /// <summary>Renders the views that follow a topic anew and sends them, on every machine. Call it after the change has been committed.</summary>
    /// <param name="topics">The topic, or several.</param>
    /// <param name="cancellationToken">Cancels telling the other machines.</param>
    /// <returns>A task that completes when the other machines have been told; nobody waits for the clients.</returns>
    /// <remarks>Publishes that come faster than the rendering are served by one rendering of the latest state.</remarks>
    /// <example><c>await live.PublishAsync("todos");</c></example>
    ValueTask PublishAsync(LiveTopics topics, CancellationToken cancellationToken = default);
}
