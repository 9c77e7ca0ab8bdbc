using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Slices;

/// <summary>What a slice needs to run tag helpers: it makes them, sets their child content aside and writes their output.</summary>
internal sealed class SliceTagHelpers(RazorSlice slice, RenderScope scope)
{
    public const DynamicallyAccessedMemberTypes NeededMembers =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    // Buffers for slices that RazorSlices renders into something of its caller's.
    private Stack<FragmentWriter?>? _rented;

    public TTagHelper Create<[DynamicallyAccessedMembers(NeededMembers)] TTagHelper>() where TTagHelper : ITagHelper =>
        TagHelperFactory<TTagHelper>.Create(slice);

    /// <summary>Sets aside what follows. Returns the writer to switch to where the slice does not write into a buffer of ours.</summary>
    public TextWriter? BeginContent(HtmlEncoder? encoder)
    {
        var foreign = scope.Writer is null ? FragmentWriter.Rent(slice.HtmlEncoder) : null;
        (_rented ??= new()).Push(foreign);
        (scope.Writer ?? foreign!).BeginCapture(encoder);
        return foreign?.TextWriter;
    }

    /// <summary>Returns what was written since <see cref="BeginContent"/>, and whether the slice must switch back.</summary>
    public TagHelperContent EndContent(out bool wasForeign)
    {
        var foreign = _rented!.Pop();
        wasForeign = foreign is not null;
        var html = (foreign ?? scope.Writer!).EndCapture();
        foreign?.Return();
        return new DefaultTagHelperContent().SetHtmlContent(html);
    }

    public static string InvalidIndexerAssignment(string attributeName, string tagHelperTypeName, string propertyName) =>
        $"The attribute '{attributeName}' cannot be set: the property '{propertyName}' of the tag helper '{tagHelperTypeName}' is null. Initialise it in the tag helper.";
}
