// The build stamps this file for the other three base classes: C# has no way to share what hides base members.
#nullable enable
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Datastar.Razor.Slices;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor;

// What the Razor compiler calls; templates do not call it by hand.
#pragma warning disable CS1591
public abstract partial class DatastarSlice
{
    private SliceTagHelpers? _tagHelpers;

    private SliceTagHelpers TagHelpers => _tagHelpers ??= new(this, this);

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new TTagHelper CreateTagHelper<[DynamicallyAccessedMembers(SliceTagHelpers.NeededMembers)] TTagHelper>() where TTagHelper : ITagHelper =>
        TagHelpers.Create<TTagHelper>();

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void StartTagHelperWritingScope(HtmlEncoder? encoder)
    {
        if (TagHelpers.BeginChildren(encoder) is { } foreign)
            PushWriter(foreign);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new TagHelperContent EndTagHelperWritingScope()
    {
        var content = TagHelpers.EndContent(out var wasForeign);
        if (wasForeign)
            PopWriter();
        return content;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void BeginWriteTagHelperAttribute()
    {
        HtmlProperty.Provide(this, GetType());
        BeginValue();
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string EndWriteTagHelperAttribute() => EndTagHelperWritingScope().GetContent(NullHtmlEncoder.Default);

    private void BeginValue()
    {
        if (TagHelpers.BeginContent(null) is { } foreign)
            PushWriter(foreign);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static string InvalidTagHelperIndexerAssignment(string attributeName, string tagHelperTypeName, string propertyName) =>
        SliceTagHelpers.InvalidIndexerAssignment(attributeName, tagHelperTypeName, propertyName);

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void PushWriter(TextWriter writer)
    {
        base.PushWriter(writer);
        (_writer, _isForeign) = (null, false);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void PopWriter()
    {
        base.PopWriter();
        (_writer, _isForeign) = (null, false);
    }
}
