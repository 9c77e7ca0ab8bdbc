using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Datastar.Razor.Response;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>One or several events, in one flush. <c>TypedResults.Datastar(…)</c> makes it.</summary>
public sealed class DatastarEventsResult : DatastarResult
{
    private readonly DatastarEvent[] _events;

    internal DatastarEventsResult(DatastarEvent[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (Array.Exists(events, e => e is null))
            throw new ArgumentException("One of the events is null.", nameof(events));
        _events = [.. events];
    }

    /// <summary>The events, in their order.</summary>
    public IReadOnlyList<DatastarEvent> Events => _events.AsReadOnly();

    /// <inheritdoc />
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return ClientLeft.IgnoredAsync(
            _events is [var only] ? EventStreamResponse.SendAsync(httpContext, only) : ServerSentEventGenerator.For(httpContext).SendAsync(_events, httpContext.RequestAborted),
            httpContext);
    }
}
