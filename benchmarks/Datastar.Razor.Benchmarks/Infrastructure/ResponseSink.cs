using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Benchmarks;

/// <summary>
/// A request whose response goes into a buffer that is used again: what all workloads write to, so that they differ in their own work alone.
/// </summary>
internal sealed class ResponseSink : IHttpResponseBodyFeature
{
    private readonly SinkWriter _writer = new();

    public ResponseSink()
    {
        Services = new ServiceCollection().AddLogging().BuildServiceProvider();
        HttpContext = new DefaultHttpContext { RequestServices = Services };
        HttpContext.Request.Protocol = HttpProtocol.Http11;
        HttpContext.Features.Set<IHttpResponseBodyFeature>(this);
    }

    public ServiceProvider Services { get; }

    public DefaultHttpContext HttpContext { get; }

    public HttpResponse Response => HttpContext.Response;

    public PipeWriter Writer => _writer;

    public ReadOnlySpan<byte> Written => _writer.Written;

    /// <summary>Ends the request: returns the length of what it has written, and is ready for the next one.</summary>
    public int Finish()
    {
        var length = _writer.Written.Length;
        _writer.Reset();
        Response.Headers.Clear();
        return length;
    }

    Stream IHttpResponseBodyFeature.Stream => Stream.Null;

    PipeWriter IHttpResponseBodyFeature.Writer => _writer;

    void IHttpResponseBodyFeature.DisableBuffering() { }

    Task IHttpResponseBodyFeature.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHttpResponseBodyFeature.CompleteAsync() => Task.CompletedTask;

    Task IHttpResponseBodyFeature.SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Hands out memory in pieces, as the pipe of a server does: nobody gets a whole response's worth of memory for nothing.</summary>
    private sealed class SinkWriter : PipeWriter
    {
        private byte[] _buffer = new byte[4 * 1024 * 1024];
        private int _length;

        public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

        public void Reset() => _length = 0;

        public override bool CanGetUnflushedBytes => true;

        public override long UnflushedBytes => _length;

        public override void Advance(int bytes) => _length += bytes;

        public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer.AsMemory(_length, Math.Max(sizeHint, 4096));

        public override Span<byte> GetSpan(int sizeHint = 0) => _buffer.AsSpan(_length, Math.Max(sizeHint, 4096));

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

        public override void CancelPendingFlush() { }

        public override void Complete(Exception? exception = null) { }
    }
}
