using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Response;

/// <summary>The open event stream of one response: begins it once, gives its writers their turns, commits whole events.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.")]
internal sealed class DatastarStream(HttpContext httpContext)
{
    // Waiters of a SemaphoreSlim are served in the order in which they came.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _begun;

    public HttpContext HttpContext => httpContext;

    /// <summary>Opens the stream, so that the client sees it before the first event.</summary>
    public ValueTask StartAsync(CancellationToken cancellationToken) => CommitAsync(default, cancellationToken);

    /// <summary>Writes a comment, which the client skips: a sign of life, and the way to notice that the client is gone.</summary>
    public ValueTask SendCommentAsync(CancellationToken cancellationToken) => CommitAsync(":\n\n"u8.ToArray(), cancellationToken);

    /// <summary>Sends an event whole, or not at all where it cannot be rendered.</summary>
    public async ValueTask SendAsync(DatastarEvent datastarEvent, CancellationToken cancellationToken)
    {
        EventStreamResponse.ThrowIfOver(httpContext, cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        var payload = FragmentWriter.Rent();
        try
        {
            await datastarEvent.RenderAsync(payload, new FragmentContext(httpContext), cancellationToken);
            EventStreamResponse.ThrowIfOver(httpContext, cancellationToken);
            Begin();
            datastarEvent.Frame(httpContext.Response.BodyWriter, payload.WrittenSpan);
            await EventStreamResponse.FlushAsync(httpContext, cancellationToken);
        }
        finally
        {
            payload.Return();
            _turn.Release();
        }
    }

    /// <summary>Sends several events in one flush: all of them, or none where one cannot be rendered.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<DatastarEvent> events, CancellationToken cancellationToken)
    {
        EventStreamResponse.ThrowIfOver(httpContext, cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        var frames = FragmentWriter.Rent();
        try
        {
            await EventStreamResponse.FrameAsync(events, frames, new FragmentContext(httpContext), cancellationToken);
            EventStreamResponse.ThrowIfOver(httpContext, cancellationToken);
            Begin();
            httpContext.Response.BodyWriter.Write(frames.WrittenSpan);
            await EventStreamResponse.FlushAsync(httpContext, cancellationToken);
        }
        finally
        {
            frames.Return();
            _turn.Release();
        }
    }

    /// <summary>Sends bytes that are framed already.</summary>
    public async ValueTask CommitAsync(ReadOnlyMemory<byte> frames, CancellationToken cancellationToken)
    {
        EventStreamResponse.ThrowIfOver(httpContext, cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Begin();
            httpContext.Response.BodyWriter.Write(frames.Span);
            await EventStreamResponse.FlushAsync(httpContext, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Begin()
    {
        if (_begun)
            return;
        EventStreamResponse.Begin(httpContext);
        _begun = true;
    }
}
