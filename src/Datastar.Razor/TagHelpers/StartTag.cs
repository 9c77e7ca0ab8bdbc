using System.Text.Json;
using Datastar.Razor.Attributes;
using Datastar.Razor.Encoding;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>Writes the tags of an element that has no other tag helper.</summary>
internal static class StartTag
{
    public static void Write(FragmentWriter writer, TagHelperOutput output, ElementAttributes element, JsonSerializerOptions json)
    {
        writer.WriteHtml("<"u8);
        writer.WriteHtml(output.TagName);
        var next = 0;
        foreach (var place in element.Places)
        {
            if (place.Plain is not null)
            {
                if (IsNext(place.Plain, output.Attributes, ref next))
                    WritePlain(writer, element, place.Plain);
            }
            else if (!AttributeList.IsPartOfEarlier(element.Entries, place.Entry))
                WriteEntry(writer, element, place.Entry, json);
        }
        writer.WriteHtml(output.TagMode is TagMode.SelfClosing ? " />"u8 : ">"u8);
    }

    public static void WriteEnd(FragmentWriter writer, TagHelperOutput output)
    {
        if (output.TagMode is not TagMode.StartTagAndEndTag)
            return;
        writer.WriteHtml("</"u8);
        writer.WriteHtml(output.TagName);
        writer.WriteHtml(">"u8);
    }

    // A plain attribute whose value is false or null is not among those of the output.
    private static bool IsNext(TagHelperAttribute plain, TagHelperAttributeList output, ref int next)
    {
        while (next < output.Count && ElementAttributes.IsDatastar(output[next]))
            next++;
        if (next == output.Count || !ReferenceEquals(output[next], plain))
            return false;
        next++;
        return true;
    }

    private static void WriteEntry(FragmentWriter writer, ElementAttributes element, int index, JsonSerializerOptions json)
    {
        writer.WriteHtml(" "u8);
        AttributeWriter.Write(writer, element.Entries, index, json);
    }

    private static void WritePlain(FragmentWriter writer, ElementAttributes element, TagHelperAttribute plain)
    {
        element.RefuseTwice(plain);
        writer.WriteHtml(" "u8);
        writer.WriteHtml(plain.Name);
        if (plain.ValueStyle is HtmlAttributeValueStyle.Minimized)
            return;
        writer.WriteHtml(plain.ValueStyle switch { HtmlAttributeValueStyle.DoubleQuotes => "=\""u8, HtmlAttributeValueStyle.SingleQuotes => "='"u8, _ => "="u8 });
        WriteValue(writer, plain.Value);
        writer.WriteHtml(plain.ValueStyle switch { HtmlAttributeValueStyle.DoubleQuotes => "\""u8, HtmlAttributeValueStyle.SingleQuotes => "'"u8, _ => ""u8 });
    }

    // Razor hands over markup; the author's own quotes are around it.
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
