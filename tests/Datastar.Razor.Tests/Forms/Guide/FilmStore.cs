using System.Collections.Concurrent;

namespace Datastar.Razor.Tests.Forms.Guide;

/// <summary>A film that is being sent.</summary>
public sealed record FilmUpload(string Id, long Expected);

/// <summary>Counts what has arrived of each film.</summary>
public sealed class FilmStore
{
    private readonly ConcurrentDictionary<string, long> _arrived = new();

    public long ArrivedOf(string id) => _arrived.GetValueOrDefault(id);

    public Task AppendAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _arrived.AddOrUpdate(id, bytes.Length, (_, arrived) => arrived + bytes.Length);
        return Task.CompletedTask;
    }
}
