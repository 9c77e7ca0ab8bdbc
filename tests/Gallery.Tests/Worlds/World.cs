namespace Gallery.Tests.Worlds;

/// <summary>Where a story takes place. A session is a browser of its own: another visitor.</summary>
internal abstract class World : IAsyncDisposable
{
    public abstract Task<ITab> OpenAsync(string path, string session = "mine");

    /// <summary>Closes a tab.</summary>
    public abstract Task CloseAsync(ITab tab);

    public abstract ValueTask DisposeAsync();
}
