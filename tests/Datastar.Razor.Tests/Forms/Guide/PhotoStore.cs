namespace Datastar.Razor.Tests.Forms.Guide;

/// <summary>Keeps the sizes of files, each when it is let.</summary>
public sealed class PhotoStore
{
    private readonly List<(string Name, long Length)> _files = [];

    public SemaphoreSlim? Turns { get; init; }

    public int Count => _files.Count;

    public IReadOnlyList<(string Name, long Length)> Files => _files;

    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        if (Turns is not null)
            await Turns.WaitAsync(cancellationToken);
        _files.Add((name, content.Length));
    }
}
