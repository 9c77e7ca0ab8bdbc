namespace Datastar.Razor.Testing;

/// <summary>When a page has come to rest: how long a silent answer is waited for before it counts as one that stays open.</summary>
internal sealed record Rest(TimeSpan Unanswered, TimeSpan NoEvent, TimeSpan GetStream, TimeSpan OtherStream, TimeSpan LiveStream, TimeSpan Promise)
{
    /// <summary>A page that opens: streams begun by it are most likely live.</summary>
    public static readonly Rest Opening = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(250),
        TimeSpan.FromMilliseconds(1), TimeSpan.Zero);

    /// <summary>An act: what it sets off is most likely an answer that ends, or one without content whose change a live stream brings.</summary>
    public static readonly Rest Acting = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500),
        TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(250));

    /// <summary>A test that asks for rest gets all of it.</summary>
    public static readonly Rest Thorough = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(600));

    /// <summary>A test that waits for something of its own looks at whatever has come.</summary>
    public static readonly Rest Waiting = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>How often a condition is looked at when nothing comes.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>How long the call is still to be waited for; zero when it rests.</summary>
    public TimeSpan Left(FetchCall call, Quiet quiet)
    {
        if (call.IsWaiting || call.Exchange is not { IsDone: false } exchange || exchange is { IsResting: true, IsStream: false }) return TimeSpan.Zero;
        // What nobody has asked the app for does not come, and what the stream has brought since need not come again.
        if (exchange.IsLive && this != Thorough) return !quiet.IsBroken || exchange.HasReacted ? TimeSpan.Zero : LiveStream - (quiet.Now - quiet.BrokenAt);
        var silence = !exchange.IsStream ? Unanswered : exchange.IsLive ? LiveStream : !call.IsGet ? OtherStream : exchange.HasEvents ? GetStream : NoEvent;
        var left = silence - (quiet.Now - exchange.LastActivity);
        if (left > TimeSpan.Zero) return left;
        exchange.IsResting = exchange.IsLive = true;
        return TimeSpan.Zero;
    }

    /// <summary>How long the open streams are still to be waited for, when an answer without content promises that they bring something.</summary>
    public TimeSpan Left(FetchClient fetches, Quiet quiet)
    {
        if (fetches.Promised is not { } since) return TimeSpan.Zero;
        var left = Promise - (quiet.Now - since);
        if (left > TimeSpan.Zero) return left;
        fetches.Promised = null;
        return TimeSpan.Zero;
    }
}
