using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Live;

/// <summary>What the live updates log. The ids are stable.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(1, LogLevel.Error, "The live view of {Topics} could not be rendered. Its streams stay open and show the state before; it is tried again until it succeeds.", EventName = "RenderFailed")]
    public static partial void RenderFailed(ILogger logger, LiveTopics topics, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "A live stream was refused by 503: {Reason}.", EventName = "StreamRefused")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Debug, "A live stream has ended: {Reason}.", EventName = "StreamClosed")]
    public static partial void Closed(ILogger logger, LiveEnd reason);

    [LoggerMessage(4, LogLevel.Debug, "The topic {Topic} was published.", EventName = "Published")]
    public static partial void Published(ILogger logger, string topic);

    [LoggerMessage(5, LogLevel.Information, "Listening to the live updates of other machines. All views are rendered anew.", EventName = "BackplaneConnected")]
    public static partial void BackplaneConnected(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "The live updates of other machines do not arrive, there is no connection to the backplane: {Reason} Trying again in {Wait}.", EventName = "BackplaneLost")]
    public static partial void BackplaneLost(ILogger logger, string reason, TimeSpan wait, Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "The other machines could not be told of {Message}: {Reason} They refresh everything once the backplane is back.", EventName = "PublishNotTold")]
    public static partial void NotTold(ILogger logger, string message, string reason, Exception exception);

    [LoggerMessage(8, LogLevel.Information, "Streams of {Topics} are rendered one by one, because the lambda captures something of its request, or the state is another object for each: {Captured}. To share, give ids and singletons as state: live.Stream(topics, state, static state => …).", EventName = "ViewNotShared")]
    public static partial void NotShared(ILogger logger, LiveTopics topics, Type captured);

    [LoggerMessage(9, LogLevel.Information, "The live view of {Topics} is rendered again, after {Failures} failures.", EventName = "RenderRecovered")]
    public static partial void RenderRecovered(ILogger logger, LiveTopics topics, int failures);

    [LoggerMessage(10, LogLevel.Error, "LiveOptions.OnRenderError failed for the live view of {Topics}.", EventName = "RenderErrorHookFailed")]
    public static partial void HookFailed(ILogger logger, LiveTopics topics, Exception exception);

    /// <summary>Why a broker cannot be reached, in a sentence: what lies at the bottom says it best.</summary>
    public static string Reason(Exception exception)
    {
        var cause = exception.GetBaseException();
        var reason = cause.Message.TrimEnd('.', ' ');
        return cause == exception || exception.Message.Contains(reason, StringComparison.Ordinal) ? exception.Message.TrimEnd('.', ' ') + "." : $"{exception.Message.TrimEnd('.', ' ')}: {reason}.";
    }
}
