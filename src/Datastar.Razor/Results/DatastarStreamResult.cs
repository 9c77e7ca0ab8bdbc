using Datastar.Razor.Response;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Events as they come, each flushed at once. <c>TypedResults.Datastar(…)</c> makes it.</summary>
public sealed class DatastarStreamResult : DatastarResult
{
    internal DatastarStreamResult(IAsyncEnumerable<DatastarEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Events = events;
    }

    /// <summary>The events.</summary>
    public IAsyncEnumerable<DatastarEvent> Events { get; }

    /// <inheritdoc />
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return ClientLeft.IgnoredAsync(SendAllAsync(httpContext), httpContext);
    }

    private async ValueTask SendAllAsync(HttpContext httpContext)
    {
        var sse = ServerSentEventGenerator.For(httpContext);
        var aborted = httpContext.RequestAborted;
        await sse.StartAsync(aborted);
        // The answer to HEAD is that to GET without its body, which may have no end.
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        await foreach (var datastarEvent in Events.WithCancellation(aborted))
            await sse.SendAsync(datastarEvent, aborted);
    }
}
