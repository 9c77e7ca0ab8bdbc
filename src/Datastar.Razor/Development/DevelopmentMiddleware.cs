using Datastar.Razor.Development.Traces;
using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Development;

/// <summary>Answers what the script of the page asks, and follows the requests of the page.</summary>
internal sealed class DevelopmentMiddleware(RequestDelegate next, DevelopmentEndpoints endpoints, RequestTraces traces, TraceListener listener, ILoggerFactory loggers)
{
    private const string TraceHeader = "Datastar-Trace";

    // Sent when the page is asked for again, to be morphed.
    private const string MorphHeader = "Datastar-Morph";

    private readonly ILogger _logger = loggers.CreateLogger(DevelopmentLog.Category);

    public Task InvokeAsync(HttpContext context)
    {
        if (endpoints.Find(context.Request.Path) is { } endpoint)
            return endpoint.Answer(context, endpoint.Argument);
        return context.Request.IsDatastar() || context.Request.Headers.ContainsKey(MorphHeader) ? FollowAsync(context) : next(context);
    }

    private async Task FollowAsync(HttpContext context)
    {
        var failure = new RequestFailure();
        context.Features.Set(failure);
        var trace = traces.Begin(context, failure);
        // Last of all, because an error page begins by taking all headers away.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[TraceHeader] = trace.Id;
            return Task.CompletedTask;
        });
        try
        {
            using (listener.Follow(trace))
                await next(context);
        }
        catch (Exception exception)
        {
            RequestFailure.Note(context, exception);
            throw;
        }
        finally
        {
            trace.End(context.Response.StatusCode, context.GetEndpoint()?.DisplayName, context.RequestAborted.IsCancellationRequested);
            listener.Ended(trace);
            if (context.Request.IsDatastar())
                DevelopmentLog.Answered(_logger, trace);
        }
    }
}
