using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Datastar.Razor.Tests;

/// <summary>A response body that hands out the smallest spans it may, and counts flushes.</summary>
internal sealed class RecordedBody : PipeWriter, IHttpResponseBodyFeature
{
    private readonly ArrayBufferWriter<byte> _written = new();
    private byte[] _segment = [];

    public byte[] Bytes => _written.WrittenSpan.ToArray();

    public string Text => System.Text.Encoding.UTF8.GetString(_written.WrittenSpan);

    public int Flushes { get; private set; }

    public bool IsBuffering { get; private set; } = true;

    PipeWriter IHttpResponseBodyFeature.Writer => this;

    Stream IHttpResponseBodyFeature.Stream => AsStream(leaveOpen: true);

    public override Span<byte> GetSpan(int sizeHint = 0) => _segment = new byte[Math.Max(sizeHint, 1)];

    public override Memory<byte> GetMemory(int sizeHint = 0) => _segment = new byte[Math.Max(sizeHint, 1)];

    public override void Advance(int bytes) => _written.Write(_segment.AsSpan(0, bytes));

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        Flushes++;
        return new(new FlushResult(isCanceled: false, isCompleted: false));
    }

    public override void CancelPendingFlush() { }

    public override void Complete(Exception? exception = null) { }

    void IHttpResponseBodyFeature.DisableBuffering() => IsBuffering = false;

    Task IHttpResponseBodyFeature.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHttpResponseBodyFeature.SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IHttpResponseBodyFeature.CompleteAsync() => Task.CompletedTask;
}
