using System.Text.Encodings.Web;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Html;

namespace Datastar.Razor.Slices;

/// <summary>Content that writes nothing, and so learns where RazorSlices writes.</summary>
internal sealed class WriterProbe : IHtmlContent
{
    /// <summary>The writer; <see langword="null"/> if it is none of ours.</summary>
    public FragmentWriter? Writer { get; private set; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Writer = (writer as FragmentTextWriter)?.Target;
}
