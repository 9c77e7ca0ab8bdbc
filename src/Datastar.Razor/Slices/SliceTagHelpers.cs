using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Datastar.Razor.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Slices;

/// <summary>What a slice needs to run tag helpers: it makes them, sets their child content aside and writes their output.</summary>
internal sealed class SliceTagHelpers(RazorSlice slice, RenderScope scope) : IElementWriter
{
    public const DynamicallyAccessedMemberTypes NeededMembers =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    // Stands for children that are not set aside.
    private static readonly FragmentWriter Streamed = new();
    private static readonly TagHelperContent NoContent = new DefaultTagHelperContent();

    // What has been set aside and goes on outside. Each may have a buffer of its own, for slices that RazorSlices renders into something of its caller's.
    private Stack<FragmentWriter?>? _rented;

    // A tag helper of ours is done with its element before the children run: one serves all elements.
    private DatastarTagHelper? _datastar;

    // The tag helpers of the element that begins, to know whether ours is alone.
    private int _created;

    // The elements that are being written straight to the markup. The children of the last one are about to begin if it is fresh.
    private Stack<TagHelperOutput>? _streamed;
    private bool _isFresh;

    public TTagHelper Create<[DynamicallyAccessedMembers(NeededMembers)] TTagHelper>() where TTagHelper : ITagHelper
    {
        _created++;
        return typeof(TTagHelper) == typeof(DatastarTagHelper)
            ? (TTagHelper)(object)(_datastar ??= new(scope, this))
            : TagHelperFactory<TTagHelper>.Create(slice);
    }

    public FragmentWriter? TryBegin(TagHelperOutput output)
    {
        var isAlone = _created == 1;
        _created = 0;
        if (!isAlone || scope.Writer is null)
            return null;
        (_streamed ??= new()).Push(output);
        _isFresh = true;
        return scope.Writer;
    }

    /// <summary>Begins the children of an element. Returns the writer to switch to where the slice does not write into a buffer of ours.</summary>
    public TextWriter? BeginChildren(HtmlEncoder? encoder)
    {
        _created = 0;
        if (!_isFresh)
            return BeginContent(encoder);
        _isFresh = false;
        (_rented ??= new()).Push(Streamed);
        return null;
    }

    /// <summary>Ends an element whose start tag and children have been written already.</summary>
    /// <returns>Whether it is one.</returns>
    public bool TryEnd(TagHelperOutput output)
    {
        _created = 0;
        _isFresh = false;
        if (_streamed is not { Count: > 0 } || !ReferenceEquals(_streamed.Peek(), output))
            return false;
        StartTag.WriteEnd(scope.Writer!, _streamed.Pop());
        return true;
    }

    /// <summary>Sets aside what follows. Returns the writer to switch to where the slice does not write into a buffer of ours.</summary>
    public TextWriter? BeginContent(HtmlEncoder? encoder)
    {
        var foreign = scope.Writer is null ? FragmentWriter.Rent(slice.HtmlEncoder) : null;
        (_rented ??= new()).Push(foreign);
        (scope.Writer ?? foreign!).BeginCapture(encoder);
        return foreign?.TextWriter;
    }

    /// <summary>Returns what was set aside, and whether the slice must switch back.</summary>
    public TagHelperContent EndContent(out bool wasForeign)
    {
        var foreign = _rented!.Pop();
        wasForeign = foreign is not null && foreign != Streamed;
        if (foreign == Streamed)
            return NoContent;
        var html = (foreign ?? scope.Writer!).EndCapture();
        foreign?.Return();
        return new DefaultTagHelperContent().SetHtmlContent(html);
    }

    public static string InvalidIndexerAssignment(string attributeName, string tagHelperTypeName, string propertyName) =>
        $"The attribute '{attributeName}' cannot be set: the property '{propertyName}' of the tag helper '{tagHelperTypeName}' is null. Initialise it in the tag helper.";
}
