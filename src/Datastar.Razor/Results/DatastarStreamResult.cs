using Datastar.Razor.Response;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Events as they come, each flushed at once.</summary>
internal sealed class DatastarStreamResult(IAsyncEnumerable<DatastarEvent> events) : DatastarResult
{
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return ClientLeft.IgnoredAsync(SendAllAsync(ServerSentEventGenerator.For(httpContext).Stream), httpContext);
    }

    private async ValueTask SendAllAsync(DatastarStream stream)
    {
        var aborted = stream.HttpContext.RequestAborted;
        await stream.StartAsync(aborted);
        await foreach (var datastarEvent in events.WithCancellation(aborted))
            await stream.SendAsync(datastarEvent, aborted);
    }
}
