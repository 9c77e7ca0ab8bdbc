using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Datastar.Razor.Encoding;

/// <summary>Turns short ASCII texts into UTF-8: in steps, the last of which overlaps the one before, instead of one character after the other.</summary>
internal static class ShortAscii
{
    /// <summary>Up to this length, calling the transcoder of the framework costs more than its work: a list of a hundred items takes 15 µs instead of 17.5.</summary>
    public const int MaxLength = 64;

    private const int Step = 8;
    private const int HalfStep = Step / 2;
    private const ushort NotAscii = 0xFF80;

    /// <summary>Narrows a text.</summary>
    /// <returns>Whether it is ASCII: if not, nothing in the destination counts.</returns>
    public static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, destination.Length);
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(destination);
        return text.Length switch
        {
            >= Step => NarrowSteps(ref source, ref target, text.Length - Step),
            >= HalfStep => NarrowHalf(ref source, ref target) & NarrowHalf(ref Unsafe.Add(ref source, text.Length - HalfStep), ref Unsafe.Add(ref target, text.Length - HalfStep)),
            _ => NarrowEach(text, destination),
        };
    }

    private static bool NarrowSteps(ref ushort source, ref byte target, int last)
    {
        var isAscii = true;
        for (var i = 0; i < last; i += Step)
            isAscii &= NarrowStep(ref Unsafe.Add(ref source, i), ref Unsafe.Add(ref target, i));
        return isAscii & NarrowStep(ref Unsafe.Add(ref source, last), ref Unsafe.Add(ref target, last));
    }

    private static bool NarrowStep(ref ushort source, ref byte target)
    {
        var chars = Vector128.LoadUnsafe(ref source);
        Unsafe.WriteUnaligned(ref target, Vector128.Narrow(chars, chars).AsUInt64().ToScalar());
        return (chars & Vector128.Create(NotAscii)) == Vector128<ushort>.Zero;
    }

    private static bool NarrowHalf(ref ushort source, ref byte target)
    {
        var chars = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source))).AsUInt16();
        Unsafe.WriteUnaligned(ref target, Vector128.Narrow(chars, chars).AsUInt32().ToScalar());
        return (chars & Vector128.Create(NotAscii)) == Vector128<ushort>.Zero;
    }

    private static bool NarrowEach(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var seen = 0;
        for (var i = 0; i < text.Length; i++)
        {
            seen |= text[i];
            destination[i] = (byte)text[i];
        }
        return seen < 0x80;
    }
}
