using System.Runtime.InteropServices;

namespace Datastar.Razor.Live;

/// <summary>The open streams: how many there may be, whom they belong to, and their end.</summary>
internal sealed class LiveClients(LiveOptions options)
{
    private readonly Lock _lock = new();
    private readonly HashSet<LiveClient> _open = [];
    private readonly Dictionary<string, HashSet<LiveClient>> _ofOwner = new(StringComparer.Ordinal);
    private bool _stopping;

    public int Count => _open.Count;

    /// <summary>Whether there is a stream that somebody may end.</summary>
    public bool HasOwners => _ofOwner.Count > 0;

    /// <summary>Adds a stream, or says why there may be no more.</summary>
    public LiveRefusal? TryAdd(LiveClient client)
    {
        lock (_lock)
        {
            if (_stopping)
                return LiveRefusal.Stopping;
            if (_open.Count >= options.MaxStreams)
                return LiveRefusal.TooMany;
            if (client.User is { } user && _ofOwner.TryGetValue(user, out var others) && others.Count >= options.MaxStreamsPerUser)
                return LiveRefusal.TooManyOfUser;
            _open.Add(client);
            AddTo(client.User, client);
            AddTo(client.Session, client);
            return null;
        }
    }

    public void Remove(LiveClient client)
    {
        lock (_lock)
        {
            _open.Remove(client);
            RemoveFrom(client.User, client);
            RemoveFrom(client.Session, client);
        }
    }

    /// <summary>Ends the streams of a user or a session.</summary>
    public void End(string owner)
    {
        lock (_lock)
        {
            if (!_ofOwner.TryGetValue(owner, out var clients))
                return;
            foreach (var client in clients)
                client.End(LiveEnd.Ended);
        }
    }

    /// <summary>Ends all streams, and lets no further one begin.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopping = true;
            foreach (var client in _open)
                client.End(LiveEnd.Shutdown);
        }
    }

    private void AddTo(string? owner, LiveClient client)
    {
        if (owner is null)
            return;
        ref var clients = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofOwner, owner, out _);
        (clients ??= []).Add(client);
    }

    private void RemoveFrom(string? owner, LiveClient client)
    {
        if (owner is not null && _ofOwner.TryGetValue(owner, out var clients) && clients.Remove(client) && clients.Count == 0)
            _ofOwner.Remove(owner);
    }
}
