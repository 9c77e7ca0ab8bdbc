using LiveRender = System.Func<System.IServiceProvider, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<Datastar.Razor.DatastarEvent>>;

namespace Datastar.Razor.Live;

/// <summary>What an endpoint has asked for: topics, how to render them, and by what the rendering may be shared.</summary>
internal sealed class ViewRequest
{
    private ViewRequest(LiveTopics topics, LiveRender render, Delegate given, string? viewKey)
    {
        Identity = new(topics, given, viewKey);
        Render = render;
    }

    public ViewIdentity Identity { get; }

    public LiveRender Render { get; }

    public static ViewRequest Create(LiveTopics topics, Func<DatastarEvent> render, string? viewKey)
    {
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(render);
        return new(topics, (_, _) => new(render()), render, viewKey);
    }

    public static ViewRequest Create(LiveTopics topics, LiveRender render, string? viewKey)
    {
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(render);
        return new(topics, render, render, viewKey);
    }
}
