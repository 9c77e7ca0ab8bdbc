using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Datastar.Razor.Encoding;

/// <summary>
/// Finds what belongs to a string literal of a template. A literal is the same object every time, which is compared faster than its text is hashed;
/// other strings, and literals that find their place taken, are looked up elsewhere.
/// </summary>
/// <param name="size">The number of places, a power of two.</param>
internal sealed class LiteralCache<T>(int size = 128) where T : class
{
    private const int CharsPerWord = 4;

    private readonly Entry?[] _entries = new Entry?[size];

    public T? Find(string literal) => _entries[PlaceOf(literal)] is { } entry && ReferenceEquals(entry.Literal, literal) ? entry.Value : null;

    /// <summary>Whether <see cref="Keep"/> would remember a value.</summary>
    public bool HasRoomFor(string literal) => _entries[PlaceOf(literal)] is not { } entry || ReferenceEquals(entry.Literal, literal);

    /// <summary>Remembers a value, unless the place is taken by another literal.</summary>
    public T Keep(string literal, T value)
    {
        if (HasRoomFor(literal))
            _entries[PlaceOf(literal)] = new(literal, value);
        return value;
    }

    // Literals that are alike differ at their ends, as a rule.
    private int PlaceOf(string literal)
    {
        if (literal.Length < CharsPerWord)
            return literal.Length == 0 ? 0 : literal[^1] & (_entries.Length - 1);
        ref var chars = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(literal.AsSpan()));
        var first = Unsafe.ReadUnaligned<ulong>(ref chars);
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref chars, (literal.Length - CharsPerWord) * sizeof(char)));
        var hash = (first * 0x9E3779B97F4A7C15 ^ last) * 0x9E3779B97F4A7C15;
        return (int)(hash >> 40) & (_entries.Length - 1);
    }

    private sealed record Entry(string Literal, T Value);
}
