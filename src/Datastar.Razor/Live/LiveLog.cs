using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Live;

/// <summary>What the live updates log. The ids are stable.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(1, LogLevel.Error, "The live view of {Topics} could not be rendered. Its streams stay open and show the state before.", EventName = "RenderFailed")]
    public static partial void RenderFailed(ILogger logger, LiveTopics topics, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "A live stream was refused by 503: {Reason}.", EventName = "StreamRefused")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Debug, "A live stream has ended: {Reason}.", EventName = "StreamClosed")]
    public static partial void Closed(ILogger logger, LiveEnd reason);

    [LoggerMessage(4, LogLevel.Debug, "The topic {Topic} was published.", EventName = "Published")]
    public static partial void Published(ILogger logger, LiveTopic topic);
}
