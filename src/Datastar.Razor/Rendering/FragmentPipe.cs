using System.Buffers;
using System.IO.Pipelines;

namespace Datastar.Razor.Rendering;

/// <summary>The <see cref="PipeWriter"/> face of a <see cref="FragmentWriter"/>: the shortest way for the UTF-8 literals of a plain slice.</summary>
internal sealed class FragmentPipe(FragmentWriter target) : PipeWriter
{
    public override bool CanGetUnflushedBytes => true;

    // RazorSlices flushes by itself what has grown large.
    public override long UnflushedBytes => 0;

    public override Span<byte> GetSpan(int sizeHint = 0) => target.GetSpan(sizeHint);

    public override Memory<byte> GetMemory(int sizeHint = 0) => ((IBufferWriter<byte>)target).GetMemory(sizeHint);

    public override void Advance(int bytes) => target.Advance(bytes);

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        await target.FlushAsync(cancellationToken);
        return default;
    }

    public override void CancelPendingFlush() { }

    public override void Complete(Exception? exception = null) { }
}
