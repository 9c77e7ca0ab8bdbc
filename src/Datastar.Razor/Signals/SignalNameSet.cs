namespace Datastar.Razor;

/// <summary>
/// The names of a payload's signals, each with the object it belongs to: finds duplicates, and keeps the text for messages.
/// One table for all objects, in pooled arrays, so that neither many names nor many objects cost more than their size.
/// </summary>
internal sealed class SignalNameSet : IDisposable
{
    private readonly PooledBytes _text = new(256);
    private Entry[] _entries = PayloadPool<Entry>.Rent(1);
    private int[] _buckets = PayloadPool<int>.Rent(1);
    private int _capacity;
    private int _count;

    /// <summary>Adds a name to an object; <see langword="false"/> where the object has it already.</summary>
    public bool Add(int owner, ReadOnlySpan<byte> name, out int index)
    {
        if (_count == _capacity)
            Grow();
        var hash = Hash(owner, name);
        ref var bucket = ref _buckets[hash & (_capacity - 1)];
        for (index = bucket - 1; index >= 0; index = _entries[index].Next)
        {
            if (_entries[index].Hash == hash && _entries[index].Owner == owner && NameAt(index).SequenceEqual(name))
                return false;
        }

        index = _count++;
        _entries[index] = new(owner, hash, _text.Length, name.Length, bucket - 1);
        bucket = _count;
        _text.Append(name);
        return true;
    }

    public string TextAt(int index) => System.Text.Encoding.UTF8.GetString(NameAt(index));

    public void Dispose()
    {
        _text.Dispose();
        PayloadPool<Entry>.Return(_entries);
        PayloadPool<int>.Return(_buckets);
        (_entries, _buckets, _capacity, _count) = ([], [], 0, 0);
    }

    private ReadOnlySpan<byte> NameAt(int index) => _text.Span.Slice(_entries[index].Start, _entries[index].Length);

    // HashCode is seeded per process: a client cannot choose names that collide.
    private static int Hash(int owner, ReadOnlySpan<byte> name)
    {
        var hash = new HashCode();
        hash.Add(owner);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }

    private void Grow()
    {
        _capacity = Math.Max(16, _capacity * 2);
        var entries = PayloadPool<Entry>.Rent(_capacity);
        _entries.AsSpan(0, _count).CopyTo(entries);
        PayloadPool<Entry>.Return(_entries);
        _entries = entries;

        PayloadPool<int>.Return(_buckets);
        _buckets = PayloadPool<int>.Rent(_capacity);
        Array.Clear(_buckets);
        for (var i = 0; i < _count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (_capacity - 1)];
            _entries[i] = _entries[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private readonly record struct Entry(int Owner, int Hash, int Start, int Length, int Next);
}
