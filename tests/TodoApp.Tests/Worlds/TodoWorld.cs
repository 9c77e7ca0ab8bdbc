namespace TodoApp.Tests.Worlds;

/// <summary>Where a story takes place. Each world starts without sessions; a session is a browser of its own with a list of its own.</summary>
internal abstract class TodoWorld : IAsyncDisposable
{
    private readonly List<string> _transcript = [];

    /// <summary>What the tabs have shown, in the order of the story.</summary>
    public IReadOnlyList<string> Transcript => _transcript;

    public async Task<TodoUser> OpenAsync(string path = "/", string session = "mine") => new(await OpenTabAsync(path, session), _transcript);

    public abstract ValueTask DisposeAsync();

    protected abstract Task<ITodoTab> OpenTabAsync(string path, string session);
}
