using Datastar.Razor.Protocol;

namespace Datastar.Razor;

/// <summary>What every event can carry.</summary>
public abstract record DatastarEventOptions
{
    private protected DatastarEventOptions() { }

    /// <summary>The id of the event, which the client sends back as <c>last-event-id</c> when it reconnects.</summary>
    /// <value><see langword="null"/> by default: no id is sent.</value>
    /// <exception cref="ArgumentException">It contains a line end or NUL.</exception>
    public string? EventId { get; init => field = SseField.OneLine(value); }

    /// <summary>How long the client waits before it reconnects after the connection broke; whole milliseconds.</summary>
    /// <value><see langword="null"/> by default, which the client reads as one second; one second itself is not sent either.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, longer than 24 days or not whole milliseconds.</exception>
    public TimeSpan? Retry { get; init => field = SseField.Retry(value); }
}
