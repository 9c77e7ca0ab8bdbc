namespace Datastar.Razor.Rendering;

/// <summary>A slice that writes into a <see cref="FragmentWriter"/> without a detour through RazorSlices.</summary>
internal interface IDatastarSlice
{
    /// <summary>Where the markup goes; <see langword="null"/> while RazorSlices renders into something of its caller's.</summary>
    FragmentWriter? Writer { get; }

    /// <summary>Begins the only rendering of the instance.</summary>
    /// <param name="writer">Where the markup goes; <see langword="null"/> where the slice is to ask RazorSlices.</param>
    /// <returns>Whether it is the first.</returns>
    bool TryBegin(FragmentWriter? writer);
}
