using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Security;

/// <summary>Takes care of what a handler throws after its stream has started, when no error page can be sent any more.</summary>
internal sealed class StreamErrors(IOptions<DatastarOptions> options, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger(Log.Category);

    /// <summary>Runs a handler. Before its stream has started, its exceptions are the app's.</summary>
    public Task RunAsync(RequestDelegate handler, HttpContext context)
    {
        // A handler that throws before its first await has not sent anything.
        var running = handler(context);
        return running.IsCompletedSuccessfully ? running : AwaitAsync(running, context);
    }

    private async Task AwaitAsync(Task running, HttpContext context)
    {
        try
        {
            await running;
        }
        catch (Exception exception) when (IsStreaming(context) && !IsClientGone(exception, context))
        {
            Log.StreamFailed(_logger, exception, context.GetEndpoint()?.DisplayName);
            if (!context.RequestAborted.IsCancellationRequested)
                await EndAsync(context, exception);
        }
    }

    private static bool IsStreaming(HttpContext context) =>
        context.Response.HasStarted && context.Features.Get<ServerSentEventGenerator>() is not null;

    private static bool IsClientGone(Exception exception, HttpContext context) =>
        exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested;

    private async Task EndAsync(HttpContext context, Exception exception)
    {
        try
        {
            if (await LastEventAsync(context, exception) is { } last)
                await ServerSentEventGenerator.For(context).SendAsync(last, context.RequestAborted);
            else
                BrokenStream.Mark(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            Log.StreamErrorHookFailed(_logger, failure, context.GetEndpoint()?.DisplayName);
            BrokenStream.Mark(context);
        }
    }

    /// <summary>The event that tells the page; <see langword="null"/> where the connection is to break.</summary>
    private async ValueTask<DatastarEvent?> LastEventAsync(HttpContext context, Exception exception)
    {
        if (options.Value.OnStreamError is { } hook && await hook(context, exception) is { } last)
            return last;
        // The client connects again after a broken connection: right for a feed, but a command would be executed again and again.
        return HttpMethods.IsGet(context.Request.Method)
            ? null
            : DatastarEvent.ConsoleLog($"The server ended the stream of {context.Request.Path} because of an error (request {context.TraceIdentifier}).", ConsoleLogLevel.Error);
    }
}
