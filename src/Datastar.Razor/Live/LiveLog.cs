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
    public static partial void Published(ILogger logger, string topic);

    [LoggerMessage(5, LogLevel.Information, "Listening to the live updates of other machines. All views are rendered anew.", EventName = "BackplaneConnected")]
    public static partial void BackplaneConnected(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "The live updates of other machines do not arrive: there is no connection to the backplane. Trying again in {Wait}.", EventName = "BackplaneLost")]
    public static partial void BackplaneLost(ILogger logger, TimeSpan wait, Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "The other machines could not be told that {Topic} was published. They refresh everything once the backplane is back.", EventName = "PublishNotTold")]
    public static partial void NotTold(ILogger logger, string topic, Exception exception);

    [LoggerMessage(8, LogLevel.Debug, "A stream of {Topics} shares no rendering with the others: its lambda has captured another {Captured}. Capture values such as ids instead of objects of the request to share it.", EventName = "ViewNotShared")]
    public static partial void NotShared(ILogger logger, LiveTopics topics, Type captured);
}
