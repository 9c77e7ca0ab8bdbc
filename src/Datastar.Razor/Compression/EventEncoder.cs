using System.Buffers;

namespace Datastar.Razor.Compression;

/// <summary>Compresses what is written to one connection.</summary>
internal abstract class EventEncoder : IDisposable
{
    /// <summary>Compresses bytes so that all of them can be read from what has been written by then.</summary>
    public abstract void Encode(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output);

    /// <summary>Writes what ends the compressed body.</summary>
    public abstract void Finish(IBufferWriter<byte> output);

    public abstract void Dispose();
}
