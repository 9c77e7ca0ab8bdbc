using System.Buffers;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

/// <summary>Arrays for payloads. The shared pool keeps large arrays for each thread and core; here only a few of them stay, whatever clients send.</summary>
internal static class PayloadPool<T>
{
    private const int LargeBytes = 64 * 1024;
    private const int LargestKeptBytes = 4 * 1024 * 1024;
    private const int LargeKeptOfEachSize = 2;

    private static readonly ArrayPool<T> Large = ArrayPool<T>.Create(LargestKeptBytes / Unsafe.SizeOf<T>(), LargeKeptOfEachSize);

    public static T[] Rent(int length) => PoolFor(length).Rent(length);

    public static void Return(T[] array)
    {
        if (array.Length > 0)
            PoolFor(array.Length).Return(array);
    }

    private static ArrayPool<T> PoolFor(int length) => length <= LargestShared ? ArrayPool<T>.Shared : Large;

    // A power of two, so that a length and the array that it is rounded up to fall on the same side.
    private static int LargestShared => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(LargeBytes / Unsafe.SizeOf<T>()));
}
