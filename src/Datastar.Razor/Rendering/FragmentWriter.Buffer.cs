using System.Buffers;
using System.Text.Encodings.Web;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

public sealed partial class FragmentWriter
{
    private const int MinimumFree = 256;

    // Most fragments fit: the pool hands it out as fast as a smaller one.
    private const int FirstBuffer = 16 * 1024;

    private byte[] _buffer = [];
    private int _length;
    private bool _isOver;

    /// <summary>Begins a rendering. Only the array is pooled: a writer is never anybody else's.</summary>
    internal static FragmentWriter Rent(FragmentContext? context = null, HtmlEncoder? encoder = null)
    {
        var writer = new FragmentWriter(context ?? FragmentContext.None);
        writer.UseEncoder(encoder);
        return writer;
    }

    /// <summary>Ends the rendering: the array goes back to the pool, once however often this is called, and writing is refused from now on.</summary>
    internal void Return()
    {
        _isOver = true;
        _length = 0;
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>What the rendering is for: its request and its services.</summary>
    internal FragmentContext Context { get; }

    internal bool IsOver => _isOver;

    internal int Length => _length;

    internal ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _length);

    internal ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    /// <summary>Forgets what was written; the array stays.</summary>
    internal void Clear() => _length = 0;

    /// <summary>Returns what was written as a string, and ends the rendering.</summary>
    internal string ReturnMarkup()
    {
        var markup = System.Text.Encoding.UTF8.GetString(WrittenSpan);
        Return();
        return markup;
    }

    internal Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, MinimumFree));
        return _buffer.AsSpan(_length);
    }

    internal void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _length);
        _length += count;
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => GetSpan(sizeHint);

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        EnsureFree(Math.Max(sizeHint, MinimumFree));
        return _buffer.AsMemory(_length);
    }

    void IBufferWriter<byte>.Advance(int count) => Advance(count);

    private void EnsureFree(int count)
    {
        if (_buffer.Length - _length < count)
            Grow(count);
    }

    private void Grow(int count)
    {
        if (_isOver)
        {
            throw new InvalidOperationException(
                "This FragmentWriter's rendering is over: a fragment writes before its RenderAsync completes, and keeps neither the writer nor a slice for later.");
        }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), Math.Max(_buffer.Length * 2, FirstBuffer)));
        WrittenSpan.CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
