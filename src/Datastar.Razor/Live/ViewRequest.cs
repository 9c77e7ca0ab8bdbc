using LiveRender = System.Func<System.IServiceProvider, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<Datastar.Razor.DatastarEvent>>;

namespace Datastar.Razor.Live;

/// <summary>What an endpoint has asked for: what to render, how, and with whom the rendering may be shared.</summary>
internal sealed record ViewRequest(ViewIdentity Identity, LiveRender Render)
{
    public static ViewRequest Create(LiveTopics topics, Func<DatastarEvent> render, string? viewKey) =>
        Create(topics, render, (_, _) => new(render()), viewKey, []);

    public static ViewRequest Create(LiveTopics topics, LiveRender render, string? viewKey) => Create(topics, render, render, viewKey, []);

    public static ViewRequest Create<TState>(LiveTopics topics, TState state, Func<TState, DatastarEvent> render) =>
        Create(topics, render, (_, _) => new(render(state)), null, StateParts.Of(state));

    public static ViewRequest Create<TState>(LiveTopics topics, TState state, Func<TState, IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render) =>
        Create(topics, render, (services, cancellationToken) => render(state, services, cancellationToken), null, StateParts.Of(state));

    private static ViewRequest Create(LiveTopics topics, Delegate given, LiveRender render, string? viewKey, object[] state)
    {
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(given, nameof(render));
        return new(new(topics, given, viewKey, state), render);
    }
}
