using System.Diagnostics;
using Datastar.Razor.Diagnostics;

namespace Datastar.Razor.Development.Traces;

/// <summary>What one request was answered with. Several tasks may write to its response.</summary>
internal sealed class RequestTrace(string id, string method, string path, RequestFailure failure)
{
    private const int KeptEvents = 200;

    private readonly Lock _lock = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Queue<TracedRendering> _rendered = new();
    private readonly Queue<TracedEvent> _events = new();
    private TimeSpan _elapsed;
    private string? _endpoint;
    private bool _isOver;

    public string Id => id;

    public string Method => method;

    public string Path => path;

    /// <summary>Whether live views are sent: it is answered for as long as its page is open.</summary>
    public bool IsLive { get; set; }

    public bool ClientLeft { get; private set; }

    public int StatusCode { get; private set; }

    public string? Endpoint => _endpoint ?? failure.Endpoint;

    /// <summary>What a warning names.</summary>
    public string Place => $"{method} {path}";

    /// <summary>What was thrown. It is known before the error page is sent.</summary>
    public Exception? Failure => ClientLeft ? null : failure.Exception;

    public long Bytes { get; private set; }

    public int EventCount { get; private set; }

    public TimeSpan Elapsed => _isOver ? _elapsed : Stopwatch.GetElapsedTime(_started);

    /// <summary>The latest events, oldest first.</summary>
    public TracedEvent[] Events
    {
        get
        {
            lock (_lock)
                return [.. _events];
        }
    }

    /// <summary>What will be sent next has been rendered.</summary>
    public void Rendered(TracedRendering rendering)
    {
        lock (_lock)
            _rendered.Enqueue(rendering);
    }

    /// <summary>An event was written: what was rendered first, if it was rendered for this request.</summary>
    public TracedEvent Sent(string type, int bytes)
    {
        lock (_lock)
        {
            _rendered.TryDequeue(out var rendering);
            var sent = new TracedEvent(type, bytes, Stopwatch.GetElapsedTime(_started), rendering);
            Bytes += bytes;
            EventCount++;
            _events.Enqueue(sent);
            if (_events.Count > KeptEvents)
                _events.Dequeue();
            return sent;
        }
    }

    /// <summary>The response is complete.</summary>
    public void End(int statusCode, string? endpoint, bool clientLeft)
    {
        lock (_lock)
        {
            (StatusCode, _endpoint, ClientLeft) = (statusCode, endpoint, clientLeft);
            _elapsed = Stopwatch.GetElapsedTime(_started);
            _isOver = true;
        }
    }

    /// <summary>How many events were written within the last second.</summary>
    public int EventsOfLastSecond()
    {
        lock (_lock)
        {
            var since = Stopwatch.GetElapsedTime(_started) - TimeSpan.FromSeconds(1);
            return _events.Count(sent => sent.At > since);
        }
    }
}
