using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Development.Traces;

/// <summary>The latest requests of the pages.</summary>
internal sealed class RequestTraces
{
    private const int Kept = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, RequestTrace> _traces = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Begins to follow a request.</summary>
    public RequestTrace Begin(HttpContext context, RequestFailure failure)
    {
        var trace = new RequestTrace(context.TraceIdentifier, context.Request.Method, context.Request.Path.Value ?? "", failure);
        lock (_lock)
        {
            _traces[trace.Id] = trace;
            _order.Enqueue(trace.Id);
            if (_order.Count > Kept)
                _traces.Remove(_order.Dequeue());
        }
        return trace;
    }

    /// <summary>Finds a request by its identifier.</summary>
    public RequestTrace? Find(string id)
    {
        lock (_lock)
            return _traces.GetValueOrDefault(id);
    }
}
