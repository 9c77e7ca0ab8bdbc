using Datastar.Razor.Attributes;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>Hands the attributes of an element to Razor, together with what other tag helpers have changed and added.</summary>
internal static class OutputAttributes
{
    public static void Replace(TagHelperAttributeList output, ElementAttributes element, RenderSettings settings)
    {
        var rest = new List<TagHelperAttribute>(output.Count);
        foreach (var attribute in output)
        {
            element.RefuseTwice(attribute);
            if (!ElementAttributes.IsDatastar(attribute))
                rest.Add(attribute);
        }
        output.Clear();
        foreach (var place in element.Places)
        {
            if (place.Plain is not null)
                Move(place.Plain.Name, rest, output);
            else if (!AttributeList.IsPartOfEarlier(element.Entries, place.Entry))
                output.Add(Emit(element.Entries, place.Entry, settings));
        }
        rest.ForEach(output.Add);
    }

    private static void Move(string name, List<TagHelperAttribute> from, TagHelperAttributeList to)
    {
        var index = from.FindIndex(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            return;
        to.Add(from[index]);
        from.RemoveAt(index);
    }

    private static TagHelperAttribute Emit(ReadOnlySpan<AttributeEntry> entries, int index, RenderSettings settings) =>
        AttributeList.Code(entries, index, settings) is { } code
            ? new(entries[index].Name.Text, new HtmlString(HtmlText.EncodeAttribute(code)), HtmlAttributeValueStyle.DoubleQuotes)
            : new(entries[index].Name.Text);
}
