using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Response;

/// <summary>The open event stream of one response: begins it once, gives its writers their turns, commits whole events.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.")]
internal sealed class DatastarStream
{
    private readonly HttpContext _httpContext;
    private readonly FragmentContext _context;

    // Waiters of a SemaphoreSlim are served in the order in which they came.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _begun;

    private TimeSpan _clientsRetry = EventStreamResponse.FirstRetry;
    private Func<Exception>? _over;

    public DatastarStream(HttpContext httpContext)
    {
        _httpContext = httpContext;
        _context = new(httpContext);
        httpContext.Response.OnCompleted(EndAsync);
    }

    public HttpContext HttpContext => _httpContext;

    /// <summary>Opens the stream, so that the client sees it before the first event.</summary>
    public ValueTask StartAsync(CancellationToken cancellationToken) => SendAsync(ReadOnlyMemory<DatastarEvent>.Empty, cancellationToken);

    /// <summary>Sends events in one flush: all of them, or none where one cannot be rendered. They are rendered before their turn comes: only the commit is ordered.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<DatastarEvent> events, CancellationToken cancellationToken)
    {
        using var linked = LinkToClient(ref cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var payloads = new FragmentWriter?[events.Length];
        try
        {
            for (var i = 0; i < payloads.Length; i++)
                payloads[i] = await events.Span[i].RenderPayloadAsync(_context, cancellationToken);
            await _turn.WaitAsync(cancellationToken);
            Commit(events.Span, payloads!, cancellationToken);
        }
        finally
        {
            foreach (var payload in payloads)
                payload?.Return();
        }
        await FlushAndLeaveAsync(isEmpty: events.IsEmpty, cancellationToken);
    }

    /// <summary>Sends what is framed already, in one flush.</summary>
    public async ValueTask CommitAsync(Action<IBufferWriter<byte>> write, CancellationToken cancellationToken)
    {
        using var linked = LinkToClient(ref cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Begin(cancellationToken);
            write(_httpContext.Response.BodyWriter);
        }
        catch
        {
            _turn.Release();
            throw;
        }
        await FlushAndLeaveAsync(isEmpty: false, cancellationToken);
    }

    /// <summary>Makes a token end with the request too, whatever the caller passed.</summary>
    private CancellationTokenSource? LinkToClient(ref CancellationToken cancellationToken)
    {
        ThrowIfOver();
        var aborted = _httpContext.RequestAborted;
        if (cancellationToken == aborted)
            return null;
        var linked = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, aborted) : null;
        cancellationToken = linked?.Token ?? aborted;
        return linked;
    }

    private void Commit(ReadOnlySpan<DatastarEvent> events, FragmentWriter[] payloads, CancellationToken cancellationToken)
    {
        try
        {
            Begin(cancellationToken);
            for (var i = 0; i < events.Length; i++)
            {
                EventStreamResponse.Write(_httpContext, events[i], payloads[i].WrittenSpan, _clientsRetry);
                _clientsRetry = events[i].Delivery.Retry ?? _clientsRetry;
            }
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    private void Begin(CancellationToken cancellationToken)
    {
        ThrowIfOver();
        cancellationToken.ThrowIfCancellationRequested();
        if (_begun)
            return;
        EventStreamResponse.Begin(_httpContext);
        _begun = true;
    }

    /// <summary>Flushes what was committed. A caller may stop waiting for a slow client; the flush goes on, and the turn ends with it.</summary>
    private ValueTask FlushAndLeaveAsync(bool isEmpty, CancellationToken cancellationToken)
    {
        var flushing = FlushAsync();
        return flushing.IsCompleted ? flushing : new ValueTask(flushing.AsTask().WaitAsync(cancellationToken));

        async ValueTask FlushAsync()
        {
            try
            {
                await EventStreamResponse.FlushAsync(_httpContext, isEmpty);
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    private void ThrowIfOver()
    {
        if (_over is not null)
            throw _over();
    }

    // The server uses an HttpContext again: a task that outlives its handler must not write into somebody else's response.
    private Task EndAsync()
    {
        _over = _httpContext.RequestAborted.IsCancellationRequested
            ? static () => new OperationCanceledException("The client has left.")
            : static () => new InvalidOperationException("The response is complete: await every event before the handler returns.");
        return Task.CompletedTask;
    }
}
