using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Datastar.Razor.Response;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>One or several events, in one flush.</summary>
internal sealed class DatastarEventsResult(params DatastarEvent[] events) : DatastarResult
{
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        // A stream that the handler itself has written to goes on.
        if (events.Length != 1 || httpContext.Features.Find<ServerSentEventGenerator>() is not null)
            return ClientLeft.IgnoredAsync(ServerSentEventGenerator.For(httpContext).SendAsync(events, httpContext.RequestAborted), httpContext);
        return ClientLeft.IgnoredAsync(EventStreamResponse.SendSingleAsync(httpContext, events[0]), httpContext);
    }
}
