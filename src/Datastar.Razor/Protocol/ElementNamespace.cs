namespace Datastar.Razor;

/// <summary>The namespace that patched elements are created in.</summary>
public enum ElementNamespace
{
    /// <summary>HTML. The default.</summary>
    Html,

    /// <summary>SVG, for children of an <c>&lt;svg></c> that are patched without it. Put each sibling on a line of its own.</summary>
    Svg,

    /// <summary>MathML, for children of a <c>&lt;math></c> that are patched without it. Put each sibling on a line of its own.</summary>
    MathMl,
}
