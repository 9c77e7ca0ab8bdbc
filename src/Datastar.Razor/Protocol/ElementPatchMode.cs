namespace Datastar.Razor;

/// <summary>How a patch changes its target. See <see href="https://data-star.dev/reference/sse_events#datastar-patch-elements">datastar-patch-elements</see>.</summary>
public enum ElementPatchMode
{
    /// <summary>Morphs the whole element. The default.</summary>
    Outer,

    /// <summary>Morphs the children of the element.</summary>
    Inner,

    /// <summary>Replaces the element without morphing.</summary>
    Replace,

    /// <summary>Inserts at the beginning inside the element.</summary>
    Prepend,

    /// <summary>Inserts at the end inside the element.</summary>
    Append,

    /// <summary>Inserts before the element.</summary>
    Before,

    /// <summary>Inserts after the element.</summary>
    After,

    /// <summary>Removes the element.</summary>
    Remove,
}
