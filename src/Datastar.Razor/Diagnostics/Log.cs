using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Diagnostics;

/// <summary>What is logged about requests that are refused or fail.</summary>
internal static partial class Log
{
    public const string Category = "Datastar.Razor";

    [LoggerMessage(10, LogLevel.Error, "The event stream of {Endpoint} failed after it had started.", EventName = "StreamFailed")]
    public static partial void StreamFailed(ILogger logger, Exception exception, string? endpoint);

    [LoggerMessage(11, LogLevel.Error, "DatastarOptions.OnStreamError failed for the event stream of {Endpoint}.", EventName = "StreamErrorHookFailed")]
    public static partial void StreamErrorHookFailed(ILogger logger, Exception exception, string? endpoint);

    [LoggerMessage(12, LogLevel.Information, "A request to {Endpoint} was refused: {Reason}", EventName = "TokenRefused")]
    public static partial void TokenRefused(ILogger logger, string? endpoint, string reason);

    [LoggerMessage(13, LogLevel.Information, "The signals of a request to {Endpoint} were refused at '{Signal}': {Reason}", EventName = "SignalsRefused")]
    public static partial void SignalsRefused(ILogger logger, string? endpoint, string? signal, string reason);
}
