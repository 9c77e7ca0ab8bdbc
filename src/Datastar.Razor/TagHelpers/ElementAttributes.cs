using System.Text.Json;
using Datastar.Razor.Attributes;
using Datastar.Razor.Encoding;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>The attributes of an element in the author's order: Datastar's, and between them those that are left as they are.</summary>
internal sealed class ElementAttributes
{
    // Where there is no entry, the place of a plain attribute.
    private readonly List<(AttributeEntry? Entry, string Name)> _places = [];

    public ElementAttributes(ReadOnlyTagHelperAttributeList written, TagHelperAttributeList output)
    {
        foreach (var attribute in written)
        {
            if (!attribute.Name.StartsWith(TagHelperNames.Prefix, StringComparison.OrdinalIgnoreCase))
                _places.Add((null, attribute.Name));
            else
                Add(attribute, output);
        }
    }

    /// <summary>Puts the emitted attributes into the output.</summary>
    public void ReplaceIn(TagHelperAttributeList output, JsonSerializerOptions json)
    {
        AttributeEntry[] entries = [.. _places.Where(static place => place.Entry is not null).Select(static place => place.Entry.GetValueOrDefault())];
        TagHelperAttribute[] plain = [.. output.Where(static attribute => !attribute.Name.StartsWith(TagHelperNames.Prefix, StringComparison.OrdinalIgnoreCase))];
        var rest = plain.ToList();
        output.Clear();
        var index = 0;
        foreach (var (entry, name) in _places)
        {
            if (entry is null)
                Move(name, rest, output);
            else if (!AttributeList.IsPartOfEarlier(entries, index++))
                output.Add(Emit(entries, index - 1, json, plain));
        }
        rest.ForEach(output.Add);
    }

    private void Add(TagHelperAttribute attribute, TagHelperAttributeList output)
    {
        if (attribute.Value is DatastarAttributes set)
        {
            foreach (var entry in set.Entries)
                _places.Add((entry, attribute.Name));
        }
        else if (TagHelperNames.Find(attribute.Name) is { } name)
        {
            if (TagHelperValue.TryRead(name, attribute, out var entry))
                _places.Add((entry, attribute.Name));
        }
        else if (output.ContainsName(attribute.Name))
        {
            throw TagHelperNames.Unknown(attribute.Name);
        }
    }

    private static void Move(string name, List<TagHelperAttribute> from, TagHelperAttributeList to)
    {
        var index = from.FindIndex(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            return;
        to.Add(from[index]);
        from.RemoveAt(index);
    }

    private static TagHelperAttribute Emit(ReadOnlySpan<AttributeEntry> entries, int index, JsonSerializerOptions json, TagHelperAttribute[] plain)
    {
        var name = entries[index].FullName;
        if (Array.Find(plain, attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same)
            throw AttributeList.Twice(name, entries[index].Name.Author, same.Name);
        return AttributeList.Code(entries, index, json) is { } code
            ? new(name, new HtmlString(HtmlText.EncodeAttribute(code)), HtmlAttributeValueStyle.DoubleQuotes)
            : new(name);
    }
}
