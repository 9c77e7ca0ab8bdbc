using System.Buffers;
using System.IO.Pipelines;

namespace Datastar.Razor.Compression;

/// <summary>Compresses what was written with each flush. Between flushes it holds no buffer.</summary>
internal sealed class CompressedWriter(PipeWriter inner, EventEncoder encoder) : PipeWriter
{
    private FragmentWriter? _pending;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _pending?.Length ?? 0;

    public override Span<byte> GetSpan(int sizeHint = 0) => Pending.GetSpan(sizeHint);

    public override Memory<byte> GetMemory(int sizeHint = 0) => ((IBufferWriter<byte>)Pending).GetMemory(sizeHint);

    public override void Advance(int bytes) => Pending.Advance(bytes);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        EncodePending();
        return inner.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) { }

    /// <summary>Ends the compressed body.</summary>
    public void Finish()
    {
        EncodePending();
        encoder.Finish(inner);
    }

    /// <summary>Gives the memory back; what was not flushed is lost.</summary>
    public void Release()
    {
        _pending?.Return();
        _pending = null;
        encoder.Dispose();
    }

    private FragmentWriter Pending => _pending ??= FragmentWriter.Rent();

    private void EncodePending()
    {
        if (_pending is null)
            return;
        if (_pending.Length > 0)
            encoder.Encode(_pending.WrittenSpan, inner);
        _pending.Return();
        _pending = null;
    }
}
