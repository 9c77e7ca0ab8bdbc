using System.Buffers;
using System.IO.Compression;

namespace Datastar.Razor.Compression;

/// <summary><c>Content-Encoding: gzip</c></summary>
internal sealed class GzipEventEncoder : EventEncoder
{
    private readonly OutputStream _output = new();
    private readonly GZipStream _gzip;

    public GzipEventEncoder(DatastarCompression settings) => _gzip = new(_output, settings.Level);

    public override void Encode(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        _output.Target = output;
        _gzip.Write(bytes);
        _gzip.Flush();
        _output.Target = null;
    }

    public override void Finish(IBufferWriter<byte> output)
    {
        _output.Target = output;
        _gzip.Dispose();
        _output.Target = null;
    }

    // Without a target the end of the body goes nowhere.
    public override void Dispose() => _gzip.Dispose();

    /// <summary>What the gzip stream writes to: the response at the time.</summary>
    private sealed class OutputStream : Stream
    {
        public IBufferWriter<byte>? Target { get; set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => Target?.Write(buffer);

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
