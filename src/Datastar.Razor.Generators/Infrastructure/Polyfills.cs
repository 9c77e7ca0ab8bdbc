namespace System.Runtime.CompilerServices;

/// <summary>What <c>init</c> and records need on netstandard2.0.</summary>
internal static class IsExternalInit;
