using Datastar.Razor.Diagnostics;

namespace Datastar.Razor.Live;

/// <summary>What a view shows: its latest state, and word of a failure to renew it. The view guards it.</summary>
internal sealed class LiveState
{
    private RenderedEvent? _current;
    private RenderedEvent? _notice;
    private long _version;
    private int _notices;

    /// <summary>The last of the joins and publishes that the state serves.</summary>
    public long Covered { get; private set; }

    /// <summary>Whether the last rendering failed, and the pages are told so.</summary>
    public bool HasNotice => _notice is not null;

    /// <summary>Shows what has been rendered; returns whether that is news.</summary>
    public bool Show(RenderedEvent state, LiveRound round)
    {
        var isNews = round.Published || HasNotice || _current is null || !_current.Bytes.Span.SequenceEqual(state.Bytes.Span);
        (Covered, _notice) = (round.Wanted, null);
        if (isNews)
            (_current, _version) = (state, _version + 1);
        return isNews;
    }

    public void Tell(RenderedEvent notice) => (_notice, _notices) = (notice, _notices + 1);

    /// <summary>Takes what the stream has not sent yet: the latest state, then word of a failure.</summary>
    public RenderedEvent? Take(LiveFeed feed) => TakeState(feed) ?? TakeNotice(feed);

    private RenderedEvent? TakeState(LiveFeed feed)
    {
        if (_version == feed.Sent || Covered < feed.FirstWanted)
            return null;
        if (feed.Sent > 0 && _version - feed.Sent > 1)
            Telemetry.Skipped.Add(_version - feed.Sent - 1);
        feed.Sent = _version;
        return _current;
    }

    private RenderedEvent? TakeNotice(LiveFeed feed)
    {
        if (_notice is null || feed.ToldOf == _notices)
            return null;
        feed.ToldOf = _notices;
        return _notice;
    }
}
