namespace Datastar.Razor;

/// <summary>Bytes in a pooled array that grows.</summary>
internal sealed class PooledBytes(int capacity) : IDisposable
{
    private byte[] _array = PayloadPool<byte>.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _array.AsSpan(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    public Span<byte> GetSpan(int length)
    {
        if (_array.Length - Length < length)
            Grow(length);
        return _array.AsSpan(Length, length);
    }

    public void Advance(int count) => Length += count;

    public void Dispose()
    {
        var array = _array;
        (_array, Length) = ([], 0);
        PayloadPool<byte>.Return(array);
    }

    private void Grow(int length)
    {
        var larger = PayloadPool<byte>.Rent(Math.Max(checked(Length + length), _array.Length * 2));
        Span.CopyTo(larger);
        PayloadPool<byte>.Return(_array);
        _array = larger;
    }
}
