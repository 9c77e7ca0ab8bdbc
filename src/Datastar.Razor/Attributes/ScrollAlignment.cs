namespace Datastar.Razor;

/// <summary>Where an element that is scrolled into view comes to be.</summary>
public enum ScrollAlignment
{
    /// <summary>At the start of the viewport.</summary>
    Start,

    /// <summary>In the middle of the viewport.</summary>
    Center,

    /// <summary>At the end of the viewport.</summary>
    End,

    /// <summary>At the edge that is nearest.</summary>
    Nearest,
}
