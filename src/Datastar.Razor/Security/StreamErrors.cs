using Datastar.Razor.Diagnostics;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Security;

/// <summary>Takes care of what a handler throws after its stream has started, when no error page can be sent any more.</summary>
internal sealed class StreamErrors(IOptions<DatastarOptions> options, ILoggerFactory loggers)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    private readonly ILogger _logger = loggers.CreateLogger(Log.Category);

    /// <summary>Whether a stream has been begun that an exception ends. Before that, exceptions are the app's; and a client that has left is none.</summary>
    public static bool IsConcerned(Exception exception, HttpContext context) =>
        context.Response.HasStarted && context.Features.Find<ServerSentEventGenerator>() is not null && !IsClientGone(exception, context);

    /// <summary>Logs the exception and ends the stream.</summary>
    public async Task HandleAsync(HttpContext context, Exception exception)
    {
        Log.StreamFailed(_logger, exception, context.GetEndpoint()?.DisplayName);
        if (!context.RequestAborted.IsCancellationRequested)
            await EndAsync(context, exception);
    }

    private static bool IsClientGone(Exception exception, HttpContext context) =>
        exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested;

    private async Task EndAsync(HttpContext context, Exception exception)
    {
        try
        {
            if (options.Value.OnStreamError is { } hook && await HasToldAsync(hook, context, exception))
                return;
            // The client connects again after a broken connection: right for a feed, but a command would be executed again and again.
            if (HttpMethods.IsGet(context.Request.Method))
                await BreakOffAsync(context);
            else
                await SendAsync(context, DatastarEvent.ConsoleLog($"The server ended the stream of {context.Request.Path} because of an error (request {context.TraceIdentifier}).", ConsoleLogLevel.Error));
        }
        catch (Exception gone) when (IsClientGone(gone, context))
        {
        }
    }

    /// <summary>Calls the app's hook; returns whether an event of its making was sent as the last one.</summary>
    private async Task<bool> HasToldAsync(Func<HttpContext, Exception, ValueTask<DatastarEvent?>> hook, HttpContext context, Exception exception)
    {
        try
        {
            if (await hook(context, exception) is not { } last)
                return false;
            await SendAsync(context, last);
            return true;
        }
        catch (Exception failure) when (!IsClientGone(failure, context))
        {
            Log.StreamErrorHookFailed(_logger, failure, context.GetEndpoint()?.DisplayName);
            return false;
        }
    }

    private static ValueTask SendAsync(HttpContext context, DatastarEvent last) => ServerSentEventGenerator.For(context).SendAsync(last, context.RequestAborted);

    // To abort resets the connection, and would take along the events that are still on their way.
    private static async Task BreakOffAsync(HttpContext context)
    {
        await Task.Delay(Grace, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
