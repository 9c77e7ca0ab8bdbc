using System.Runtime.InteropServices;

namespace Datastar.Razor.Live;

/// <summary>The open streams: how many there may be, and their end when the app stops.</summary>
internal sealed class LiveStreams(LiveOptions options)
{
    private readonly Lock _lock = new();
    private readonly HashSet<LiveStream> _open = [];
    private readonly Dictionary<string, int> _perUser = new(StringComparer.Ordinal);
    private bool _stopping;

    /// <summary>Adds a stream, or says why there may be no more.</summary>
    public LiveRefusal? TryAdd(LiveStream stream, string? user)
    {
        lock (_lock)
        {
            if (_stopping)
                return LiveRefusal.Stopping;
            if (_open.Count >= options.MaxStreams)
                return LiveRefusal.TooMany;
            if (user is not null)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_perUser, user, out _);
                if (count >= options.MaxStreamsPerUser)
                    return LiveRefusal.TooManyOfUser;
                count++;
            }
            _open.Add(stream);
            return null;
        }
    }

    public void Remove(LiveStream stream, string? user)
    {
        lock (_lock)
        {
            if (_open.Remove(stream) && user is not null && --CollectionsMarshal.GetValueRefOrNullRef(_perUser, user) == 0)
                _perUser.Remove(user);
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
}
