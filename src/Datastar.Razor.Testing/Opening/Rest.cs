using System.Diagnostics;

namespace Datastar.Razor.Testing;

/// <summary>When a page has come to rest: how long a silent answer is waited for before it counts as one that stays open.</summary>
internal sealed record Rest(TimeSpan Unanswered, TimeSpan NoEvent, TimeSpan GetStream, TimeSpan OtherStream)
{
    /// <summary>A page that opens: streams begun by it are most likely live.</summary>
    public static readonly Rest Opening = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(250));

    /// <summary>An act: what it sets off is most likely an answer that ends.</summary>
    public static readonly Rest Acting = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500));

    /// <summary>A test that asks for rest gets all of it.</summary>
    public static readonly Rest Thorough = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    /// <summary>A test that waits for something of its own looks at whatever has come.</summary>
    public static readonly Rest Waiting = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>How often a condition is looked at when nothing comes.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>How long the call is still to be waited for; zero when it rests.</summary>
    public TimeSpan Left(FetchCall call)
    {
        if (call.IsWaiting || call.Exchange is not { IsDone: false } exchange) return TimeSpan.Zero;
        var silence = !exchange.IsStream ? Unanswered : !call.IsGet ? OtherStream : exchange.HasEvents ? GetStream : NoEvent;
        var left = silence - Stopwatch.GetElapsedTime(exchange.LastActivity);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
