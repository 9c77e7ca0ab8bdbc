using LiveRender = System.Func<System.IServiceProvider, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<Datastar.Razor.DatastarEvent>>;

namespace Datastar.Razor.Live;

/// <summary>What an endpoint has asked for: topics, how to render them, and by what the rendering may be shared.</summary>
internal sealed class ViewRequest
{
    private readonly Delegate _given;
    private readonly string? _viewKey;

    private ViewRequest(LiveTopics topics, LiveRender render, Delegate given, string? viewKey)
    {
        Topics = topics;
        Render = render;
        _given = given;
        _viewKey = viewKey;
    }

    public LiveTopics Topics { get; }

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

    /// <summary>The identity of the view, seen from the request that opens the stream.</summary>
    public ViewIdentity Identify() => new(Topics, _given, _viewKey);
}
