using Datastar.Razor.Compression;
using Datastar.Razor.Diagnostics;
using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Datastar.Razor.Response;

/// <summary>What makes a response an event stream.</summary>
internal static class EventStreamResponse
{
    /// <summary>What a client waits before it connects again, until it is told otherwise.</summary>
    public static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    // Framed with the payload of the moment.
    private static readonly DatastarEvent ErrorsGone = DatastarEvent.PatchSignals("{}");

    private static readonly TimeSpan LongestAbort = TimeSpan.FromSeconds(5);

    /// <summary>Sets status and headers. Where the page still shows messages about what it now sends anew, the first event takes them away.</summary>
    /// <exception cref="InvalidOperationException">The response has begun as something else.</exception>
    public static void Begin(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (response.HasStarted)
        {
            throw new InvalidOperationException(
                "The response has already started, so it cannot become a Datastar event stream: write all events through one ServerSentEventGenerator, "
                + "or return one Results.Datastar(…) and write nothing else to the response.");
        }
        response.StatusCode = StatusCodes.Status200OK;
        var headers = response.Headers;
        headers.ContentLength = null;
        headers.ContentType = WireNames.EventStream;
        headers.CacheControl = "no-cache, no-store";
        headers["X-Accel-Buffering"] = "no";
        NoOutputCache.KeepOut(httpContext);
        if (HttpProtocol.IsHttp11(httpContext.Request.Protocol) && headers.Connection.Count == 0)
            headers.Connection = "keep-alive";
        EventStreamCompression.Begin(httpContext);
        httpContext.Features.Find<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (ShownErrors.Take(httpContext) is { } errors)
            Write(httpContext, ErrorsGone, System.Text.Encoding.UTF8.GetBytes(errors), FirstRetry);
    }

    /// <summary>Frames an event into the response, and counts it.</summary>
    public static void Write(HttpContext httpContext, DatastarEvent datastarEvent, ReadOnlySpan<byte> payload, TimeSpan clientsRetry) =>
        Telemetry.Sent(datastarEvent.EventType, datastarEvent.Frame(httpContext.Response.BodyWriter, payload, clientsRetry));

    /// <summary>Sends what has been written, and finds out whether somebody is still there to get it.</summary>
    /// <remarks>It takes no token: servers end the connection where a flush is cancelled.</remarks>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static async ValueTask FlushAsync(HttpContext httpContext, bool isEmpty = false)
    {
        var aborted = httpContext.RequestAborted;
        bool isGone;
        try
        {
            isGone = (await httpContext.Response.BodyWriter.FlushAsync(CancellationToken.None)).IsCompleted;
            // Where a middleware has wrapped the body, its pipe flushes nothing without bytes: not even the headers.
            if (isEmpty && !httpContext.Response.HasStarted)
                await httpContext.Response.Body.FlushAsync(CancellationToken.None);
        }
        catch (Exception exception) when (aborted.IsCancellationRequested)
        {
            throw new OperationCanceledException("The client has left.", exception, aborted);
        }
        // The server cancels the request on another thread; what is thrown before that, middleware would log as an error.
        if (isGone && aborted.CanBeCanceled)
            await Task.Delay(LongestAbort, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isGone || aborted.IsCancellationRequested)
            throw new OperationCanceledException("The client has left.", aborted);
    }

    /// <summary>Sends an event: on the stream that the handler has opened, or else as the whole response, which needs no stream and is untouched until the event is rendered.</summary>
    public static ValueTask SendAsync(HttpContext httpContext, DatastarEvent datastarEvent) =>
        httpContext.Features.Find<ServerSentEventGenerator>() is { } sse
            ? sse.SendAsync(datastarEvent, httpContext.RequestAborted)
            : SendWholeAsync(httpContext, datastarEvent);

    private static async ValueTask SendWholeAsync(HttpContext httpContext, DatastarEvent datastarEvent)
    {
        var payload = await datastarEvent.RenderPayloadAsync(new(httpContext), httpContext.RequestAborted);
        try
        {
            Begin(httpContext);
            Write(httpContext, datastarEvent, payload.WrittenSpan, FirstRetry);
        }
        finally
        {
            payload.Return();
        }
        await FlushAsync(httpContext);
    }
}
