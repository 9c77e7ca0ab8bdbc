// The build stamps this file for the other three base classes: C# has no way to share what hides base members.
#nullable enable
using System.ComponentModel;
using Datastar.Razor.Slices;
using Microsoft.AspNetCore.Razor.Runtime.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor;

// What the Razor compiler calls; templates do not call it by hand.
#pragma warning disable CS1591
public abstract partial class DatastarSlice
{
    private AttributeWriting _attribute;

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        if (_attribute.Begin(name, prefix, suffix, attributeValuesCount))
            WriteLiteral(prefix);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void WriteAttributeValue<TValue>(string prefix, int prefixOffset, TValue? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (!_attribute.Accepts(prefix, value, out var isNameOnly))
            return;
        if (_attribute.IsSingle)
            WriteLiteral(_attribute.Prefix);
        if (value is null)
            return;
        WriteLiteral(prefix);
        if (isNameOnly)
            WriteLiteral(_attribute.Name);
        else if (isLiteral && value is string)
            WriteLiteral((string)(object)value);
        else
            Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override void EndWriteAttribute()
    {
        if (!_attribute.IsSuppressed)
            WriteLiteral(_attribute.Suffix);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void BeginAddHtmlAttributeValues(TagHelperExecutionContext executionContext, string attributeName, int attributeValuesCount, HtmlAttributeValueStyle attributeValueStyle)
    {
        _attribute.Begin(attributeName, "", "", attributeValuesCount);
        TagHelpers.Helped = new(attributeName, attributeValueStyle);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddHtmlAttributeValue<TValue>(string prefix, int prefixOffset, TValue? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (!_attribute.Accepts(prefix, value, out var isNameOnly) || TagHelpers.Helped.IsDone(isNameOnly))
            return;
        if (TagHelpers.Helped.IsFirstValue())
            BeginValue();
        WriteAttributeValue(prefix, prefixOffset, value, valueOffset, valueLength, isLiteral);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void EndAddHtmlAttributeValues(TagHelperExecutionContext executionContext)
    {
        var value = TagHelpers.Helped.HasValue ? EndTagHelperWritingScope() : null;
        TagHelpers.Helped.AddTo(executionContext, value, _attribute.IsSuppressed);
    }
}
