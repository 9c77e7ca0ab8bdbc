using Datastar.Razor.Response;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Events as they come, each flushed at once.</summary>
internal sealed class DatastarStreamResult(IAsyncEnumerable<DatastarEvent> events) : DatastarResult
{
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return ClientLeft.IgnoredAsync(SendAllAsync(ServerSentEventGenerator.For(httpContext), httpContext), httpContext);
    }

    private async ValueTask SendAllAsync(ServerSentEventGenerator sse, HttpContext httpContext)
    {
        var aborted = httpContext.RequestAborted;
        await sse.StartAsync(aborted);
        // The answer to HEAD is that to GET without its body, which may have no end.
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        await foreach (var datastarEvent in events.WithCancellation(aborted))
            await sse.SendAsync(datastarEvent, aborted);
    }
}
