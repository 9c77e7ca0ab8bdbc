using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Datastar.Razor.Benchmarks;

/// <summary>The response of one live stream: it keeps what was written last, and counts flushes.</summary>
internal sealed class StreamSink(FlushCounter flushes) : PipeWriter, IHttpResponseBodyFeature
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _length;
    private int _last;

    public PipeWriter Writer => this;

    /// <summary>What was flushed last.</summary>
    public ReadOnlyMemory<byte> Last => _buffer.AsMemory(0, _last);

    public HttpContext CreateContext(IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Features.Set<IHttpResponseBodyFeature>(this);
        return context;
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        (_last, _length) = (_length, 0);
        flushes.Flushed();
        return default;
    }

    public override void Advance(int bytes) => _length += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer.AsMemory(_length);

    public override Span<byte> GetSpan(int sizeHint = 0) => _buffer.AsSpan(_length);

    public override void CancelPendingFlush() { }

    public override void Complete(Exception? exception = null) { }

    Stream IHttpResponseBodyFeature.Stream => Stream.Null;

    void IHttpResponseBodyFeature.DisableBuffering() { }

    Task IHttpResponseBodyFeature.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHttpResponseBodyFeature.CompleteAsync() => Task.CompletedTask;

    Task IHttpResponseBodyFeature.SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken) => throw new NotSupportedException();
}
