using System.Runtime.InteropServices;

namespace Datastar.Razor.Live;

/// <summary>The open streams: how many there may be, whom they belong to, and their end.</summary>
internal sealed class LiveStreams(LiveOptions options)
{
    private readonly Lock _lock = new();
    private readonly HashSet<LiveStream> _open = [];
    private readonly Dictionary<string, HashSet<LiveStream>> _ofOwner = new(StringComparer.Ordinal);
    private bool _stopping;

    public int Count => _open.Count;

    /// <summary>Whether there is a stream that somebody may end.</summary>
    public bool HasOwners => _ofOwner.Count > 0;

    /// <summary>Adds a stream, or says why there may be no more.</summary>
    public LiveRefusal? TryAdd(LiveStream stream)
    {
        lock (_lock)
        {
            if (_stopping)
                return LiveRefusal.Stopping;
            if (_open.Count >= options.MaxStreams)
                return LiveRefusal.TooMany;
            if (stream.User is { } user && _ofOwner.TryGetValue(user, out var others) && others.Count >= options.MaxStreamsPerUser)
                return LiveRefusal.TooManyOfUser;
            _open.Add(stream);
            AddTo(stream.User, stream);
            AddTo(stream.Session, stream);
            return null;
        }
    }

    public void Remove(LiveStream stream)
    {
        lock (_lock)
        {
            _open.Remove(stream);
            RemoveFrom(stream.User, stream);
            RemoveFrom(stream.Session, stream);
        }
    }

    /// <summary>Ends the streams of a user or a session.</summary>
    public void End(string owner)
    {
        lock (_lock)
        {
            if (!_ofOwner.TryGetValue(owner, out var streams))
                return;
            foreach (var stream in streams)
                stream.End(LiveEnd.Ended);
        }
    }

    /// <summary>Ends all streams, and lets no further one begin.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopping = true;
            foreach (var stream in _open)
                stream.End(LiveEnd.Shutdown);
        }
    }

    private void AddTo(string? owner, LiveStream stream)
    {
        if (owner is null)
            return;
        ref var streams = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofOwner, owner, out _);
        (streams ??= []).Add(stream);
    }

    private void RemoveFrom(string? owner, LiveStream stream)
    {
        if (owner is not null && _ofOwner.TryGetValue(owner, out var streams) && streams.Remove(stream) && streams.Count == 0)
            _ofOwner.Remove(owner);
    }
}
