using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Datastar.Razor.Encoding;

/// <summary>
/// Finds what belongs to a string literal of a template. A literal is the same object every time, which is compared faster than its text is hashed;
/// other strings, and literals for which there is no room, are looked up elsewhere.
/// </summary>
/// <param name="size">The number of places, a power of two.</param>
internal sealed class LiteralCache<T>(int size = 512) where T : class
{
    private const int CharsPerWord = 4;

    // How many places a literal may have.
    private const int Places = 4;

    private readonly Slot[] _slots = new Slot[size];

    public T? Find(string literal)
    {
        var place = PlaceOf(literal);
        return SlotAt(place).Entry is { } entry && ReferenceEquals(entry.Literal, literal) ? entry.Value : FindBehind(place, literal);
    }

    /// <summary>Whether <see cref="Keep"/> would remember a value.</summary>
    public bool HasRoomFor(string literal) => RoomFor(literal) >= 0;

    /// <summary>Remembers a value instead of the one before it, unless all places are taken by other literals, or the text is no literal: data does not stay.</summary>
    public T Keep(string literal, T value)
    {
        if (RoomFor(literal) is var place and >= 0)
            SlotAt(place).Entry = new(literal, value);
        return value;
    }

    private int RoomFor(string literal)
    {
        if (!IsLiteral(literal))
            return -1;
        var first = PlaceOf(literal);
        for (var place = first; place < first + Places; place++)
        {
            if (SlotAt(place).Entry is not { } entry || ReferenceEquals(entry.Literal, literal))
                return place;
        }
        return -1;
    }

    // Literals live outside of the collected heap, or are interned where the code may be unloaded.
    private static bool IsLiteral(string text) => GC.GetGeneration(text) == int.MaxValue || ReferenceEquals(string.IsInterned(text), text);

    private T? FindBehind(int first, string literal)
    {
        for (var place = first + 1; place < first + Places && SlotAt(place).Entry is { } entry; place++)
        {
            if (ReferenceEquals(entry.Literal, literal))
                return entry.Value;
        }
        return null;
    }

    private ref Slot SlotAt(int place) => ref _slots[place & (_slots.Length - 1)];

    // Literals that are alike differ at their ends, as a rule.
    private static int PlaceOf(string literal)
    {
        if (literal.Length < CharsPerWord)
            return literal.Length == 0 ? 0 : literal[^1];
        ref var chars = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(literal.AsSpan()));
        var first = Unsafe.ReadUnaligned<ulong>(ref chars);
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref chars, (literal.Length - CharsPerWord) * sizeof(char)));
        var hash = (first * 0x9E3779B97F4A7C15 ^ last) * 0x9E3779B97F4A7C15;
        return (int)(hash >> 40);
    }

    private sealed record Entry(string Literal, T Value);

    // An array of structs needs no check of the type of what is taken out of it.
    private struct Slot
    {
        public Entry? Entry;
    }
}
