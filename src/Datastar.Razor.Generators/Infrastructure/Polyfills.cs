namespace System.Runtime.CompilerServices
{
    /// <summary>What <c>init</c> and records need on netstandard2.0.</summary>
    internal static class IsExternalInit;
}

namespace System
{
    /// <summary>What list patterns need on netstandard2.0.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;

        public static implicit operator Index(int value) => new(value);
    }
}
