using System.Globalization;
using Datastar.Razor.Development.Traces;
using Datastar.Razor.Live;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Development;

/// <summary>What is logged in Development only.</summary>
internal static partial class DevelopmentLog
{
    public const string Category = "Datastar.Razor.Development";

    /// <summary>One line for an answered request.</summary>
    public static void Answered(ILogger logger, RequestTrace trace)
    {
        if (logger.IsEnabled(LogLevel.Debug))
            Answered(logger, trace.Method, trace.Path, trace.StatusCode, trace.Endpoint ?? "no endpoint", trace.Elapsed.TotalMilliseconds, trace.Bytes, trace.EventCount, Sources(trace));
    }

    [LoggerMessage(101, LogLevel.Debug, "There is no {Path}, so pages get no development tools. Building the app copies it, and publishing does not.", EventName = "NoModule")]
    public static partial void NoModule(ILogger logger, string path);

    [LoggerMessage(102, LogLevel.Warning, "{Place} has sent {Size} kB, {What}. Patch the part that has changed, or let CompressEvents() make it smaller. This is said once.", EventName = "LargeResponse")]
    public static partial void Large(ILogger logger, string place, long size, string what);

    [LoggerMessage(103, LogLevel.Warning, "{Place} sends a client more than {Rate} events a second, more than it shows. Send the latest state at intervals, as live views do by AtMostEvery(…). This is said once.", EventName = "FastStream")]
    public static partial void Fast(ILogger logger, string place, int rate);

    [LoggerMessage(104, LogLevel.Warning, "{Finding}", EventName = "StartupCheck")]
    public static partial void Found(ILogger logger, string finding);

    [LoggerMessage(105, LogLevel.Debug, "The code has changed: {Pages} open pages are morphed.", EventName = "HotReload")]
    public static partial void HotReload(ILogger logger, int pages);

    [LoggerMessage(106, LogLevel.Warning, "Each stream of the live view of {Topics} is rendered for itself, because its lambda captures something of its request, or its state is another object each time: {Captured}. "
        + "Give ids and singletons as state, live.Stream(topics, state, static state => …), or name what is shown by a view key, live.Stream(topics, () => …, viewKey: \"…\"). This is said once.", EventName = "UnsharedView")]
    public static partial void Unshared(ILogger logger, LiveTopics topics, Type captured);

    [LoggerMessage(100, LogLevel.Debug, "{Method} {Path} was answered with {Status} by {Endpoint} in {Milliseconds:0.0} ms: {Bytes} bytes, {Events} events{Sources}", EventName = "Answered")]
    private static partial void Answered(ILogger logger, string method, string path, int status, string endpoint, double milliseconds, long bytes, int events, string sources);

    private static string Sources(RequestTrace trace)
    {
        var sources = trace.Events.Where(sent => sent.Rendering is not null)
            .Select(sent => string.Create(CultureInfo.InvariantCulture, $"{sent.Rendering!.Source ?? sent.Type} in {sent.Rendering.Elapsed.TotalMilliseconds:0.0} ms")).Take(5);
        return string.Join("", sources.Select((source, i) => (i == 0 ? ": " : ", ") + source));
    }
}
