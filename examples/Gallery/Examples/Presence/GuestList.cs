using System.Collections.Concurrent;

namespace Gallery.Examples.Presence;

/// <summary>The guests by their open streams: a guest with two tabs is here until the second one closes.</summary>
public sealed class GuestList
{
    private readonly ConcurrentDictionary<Guid, string> _streams = new();

    public IReadOnlyList<string> Names => [.. _streams.Values.Distinct().Order(StringComparer.Ordinal)];

    public Guid Enter(string name)
    {
        var stream = Guid.NewGuid();
        _streams[stream] = name;
        return stream;
    }

    public void Leave(Guid stream) => _streams.TryRemove(stream, out _);
}
