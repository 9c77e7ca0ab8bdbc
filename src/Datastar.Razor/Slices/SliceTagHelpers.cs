using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Datastar.Razor.Rendering;
using Datastar.Razor.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Slices;

/// <summary>What a slice needs to run tag helpers: it makes them, sets their child content aside and writes their output.</summary>
internal sealed class SliceTagHelpers(RazorSlice slice, IDatastarSlice target) : IElementWriter
{
    public const DynamicallyAccessedMemberTypes NeededMembers =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    /// <summary>The plain attribute that is being read. A slice without tag helpers has no place for it.</summary>
    public HelpedAttribute Helped;

    private static readonly TagHelperContent NoContent = new DefaultTagHelperContent();

    // What has begun and goes on: elements that are written straight to the markup, and contents that are set aside. Each of these may have a buffer
    // of its own, for slices that RazorSlices renders into something of its caller's.
    private readonly Stack<(TagHelperOutput? Direct, FragmentWriter? Foreign)> _open = new();

    // A tag helper of ours is done with its element before the children run: one serves all elements.
    private DatastarTagHelper? _datastar;

    // The tag helpers of the element that begins, to know whether ours is alone.
    private int _created;

    // Whether the children of the last element are about to begin.
    private bool _isFresh;

    public TTagHelper Create<[DynamicallyAccessedMembers(NeededMembers)] TTagHelper>() where TTagHelper : ITagHelper
    {
        _created++;
        return typeof(TTagHelper) == typeof(DatastarTagHelper)
            ? (TTagHelper)(object)(_datastar ??= new(this))
            : TagHelperFactory<TTagHelper>.Create(slice);
    }

    public FragmentWriter? TryBegin(TagHelperOutput output)
    {
        var isAlone = _created == 1;
        _created = 0;
        if (!isAlone || target.Writer is null)
            return null;
        _open.Push((output, null));
        _isFresh = true;
        return target.Writer;
    }

    /// <summary>Begins the children of an element. Returns the writer to switch to where the slice does not write into a buffer of ours.</summary>
    public TextWriter? BeginChildren(HtmlEncoder? encoder)
    {
        _created = 0;
        if (!_isFresh)
            return BeginContent(encoder);
        _isFresh = false;
        return null;
    }

    /// <summary>Ends an element whose start tag and children have been written already.</summary>
    /// <returns>Whether it is one.</returns>
    public bool TryEnd(TagHelperOutput output)
    {
        _created = 0;
        _isFresh = false;
        if (!_open.TryPeek(out var last) || !ReferenceEquals(last.Direct, output))
            return false;
        _open.Pop();
        StartTag.WriteEnd(target.Writer!, output);
        return true;
    }

    /// <summary>Sets aside what follows. Returns the writer to switch to where the slice does not write into a buffer of ours.</summary>
    public TextWriter? BeginContent(HtmlEncoder? encoder)
    {
        var foreign = target.Writer is null ? FragmentWriter.Rent(FragmentContext.Of(slice), slice.HtmlEncoder) : null;
        _open.Push((null, foreign));
        (target.Writer ?? foreign!).BeginCapture(encoder);
        return foreign?.TextWriter;
    }

    /// <summary>Returns what was set aside, and whether the slice must switch back.</summary>
    public TagHelperContent EndContent(out bool wasForeign)
    {
        wasForeign = false;
        if (_open.Peek().Direct is not null)
            return NoContent;
        var foreign = _open.Pop().Foreign;
        wasForeign = foreign is not null;
        var html = (foreign ?? target.Writer!).EndCapture();
        foreign?.Return();
        return new DefaultTagHelperContent().SetHtmlContent(html);
    }

    public static string InvalidIndexerAssignment(string attributeName, string tagHelperTypeName, string propertyName) =>
        $"The attribute '{attributeName}' cannot be set: the property '{propertyName}' of the tag helper '{tagHelperTypeName}' is null. Initialise it in the tag helper.";
}
