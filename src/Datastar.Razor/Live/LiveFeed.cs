using LiveRender = System.Func<System.IServiceProvider, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<Datastar.Razor.DatastarEvent>>;

namespace Datastar.Razor.Live;

/// <summary>One stream's place in one view: what it has been sent. Its view guards it.</summary>
internal sealed class LiveFeed(LiveClient client, LiveView view, LiveRender render)
{
    public LiveClient Client => client;

    public LiveView View => view;

    public LiveRender Render => render;

    /// <summary>The first rendering that began after the stream had opened.</summary>
    public long FirstWanted { get; set; }

    /// <summary>The version that was sent last; 0 before the first.</summary>
    public long Sent { get; set; }

    /// <summary>The failure that the page has been told of last; 0 before the first.</summary>
    public int ToldOf { get; set; }
}
