using Datastar.Razor.Attributes;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>Writes the tags of an element that has no other tag helper.</summary>
internal static class StartTag
{
    public static void Write(FragmentWriter writer, TagHelperOutput output, ElementAttributes element)
    {
        TagWriter.Begin(writer, output.TagName);
        var next = 0;
        foreach (var place in element.Places)
        {
            if (place.Plain is not null)
            {
                if (!IsEmitted(place.Plain, output.Attributes, ref next))
                    continue;
                element.RefuseTwice(place.Plain);
                WritePlain(writer, place.Plain);
            }
            else if (!AttributeList.IsPartOfEarlier(element.Entries, place.Entry))
            {
                writer.WriteHtml(" "u8);
                AttributeWriter.Write(writer, element.Entries, place.Entry);
            }
        }
        WriteClose(writer, output);
    }

    public static void WriteClose(FragmentWriter writer, TagHelperOutput output) => TagWriter.Close(writer, isSelfClosing: output.TagMode is TagMode.SelfClosing);

    public static void WriteEnd(FragmentWriter writer, TagHelperOutput output)
    {
        if (output.TagMode is TagMode.StartTagAndEndTag)
            TagWriter.End(writer, output.TagName);
    }

    /// <summary>Whether a plain attribute is among those of the output: one whose value is false or null is not.</summary>
    public static bool IsEmitted(TagHelperAttribute plain, TagHelperAttributeList output, ref int next)
    {
        for (var i = next; i < output.Count; i++)
        {
            if (ReferenceEquals(output[i], plain))
            {
                next = i + 1;
                return true;
            }
        }
        return false;
    }

    /// <summary>Writes a plain attribute as the author wrote it, in the author's own quotes.</summary>
    public static void WritePlain(FragmentWriter writer, TagHelperAttribute plain)
    {
        TagWriter.Attribute(writer, plain.Name);
        if (plain.ValueStyle is HtmlAttributeValueStyle.Minimized)
            return;
        writer.WriteHtml(plain.ValueStyle switch { HtmlAttributeValueStyle.DoubleQuotes => "=\""u8, HtmlAttributeValueStyle.SingleQuotes => "='"u8, _ => "="u8 });
        WriteValue(writer, plain.Value);
        writer.WriteHtml(plain.ValueStyle switch { HtmlAttributeValueStyle.DoubleQuotes => "\""u8, HtmlAttributeValueStyle.SingleQuotes => "'"u8, _ => ""u8 });
    }

    // Razor hands over markup.
    private static void WriteValue(FragmentWriter writer, object? value)
    {
        if (value is HtmlString { Value: var markup })
            writer.WriteHtml(markup);
        else if (value is IHtmlContent content)
            content.WriteTo(writer.TextWriter, writer.HtmlEncoder);
        else
            HtmlText.Write(writer, value?.ToString());
    }
}
