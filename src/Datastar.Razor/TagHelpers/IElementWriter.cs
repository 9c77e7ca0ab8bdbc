using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>A slice that lets an element be written straight to where the markup goes.</summary>
internal interface IElementWriter
{
    /// <summary>Begins an element whose start tag is then written by the caller, its children and its end tag by the slice.</summary>
    /// <returns>Where to, or <see langword="null"/> if other tag helpers have a say in the element.</returns>
    FragmentWriter? TryBegin(TagHelperOutput output);
}
