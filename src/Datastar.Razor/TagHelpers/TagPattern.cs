using Datastar.Razor.Attributes;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>
/// What an element of a template writes the same way each time, encoded once: <c>&lt;button class="edit" data-on:click="</c> and <c>"></c>.
/// It is learnt from how the element is written, and again whenever that turns out to be different.
/// </summary>
internal sealed class TagPattern
{
    private const int Most = 4096;

    private static readonly LiteralCache<TagPattern> Known = new(Most);

    // None for an element whose attributes must be compared each time.
    private readonly PatternPart[]? _parts;
    private readonly byte[] _end = [];

    private TagPattern(ReadOnlyTagHelperAttributeList written, TagHelperOutput output, PatternPart[]? earlier)
    {
        _parts = PatternPart.Read(written, output.Attributes, earlier);
        if (_parts is null)
            return;
        var literal = FragmentWriter.Rent();
        TagWriter.Begin(literal, output.TagName);
        for (var i = 0; i < _parts.Length; i++)
            _parts[i].WriteLiteral(literal, written[i]);
        StartTag.WriteClose(literal, output);
        _end = literal.WrittenSpan.ToArray();
        literal.Return();
    }

    /// <summary>Finds the pattern of an element; <see langword="null"/> if it has none.</summary>
    public static TagPattern? Of(TagHelperContext context, TagHelperOutput output)
    {
        var known = Known.Find(context.UniqueId);
        if (known is null ? !Known.HasRoomFor(context.UniqueId) : known._parts is null)
            return null;
        if (known is null || !known.Fits(context.AllAttributes))
            known = Known.Keep(context.UniqueId, new(context.AllAttributes, output, known?._parts));
        return known._parts is null ? null : known;
    }

    /// <summary>Writes the start tag.</summary>
    public void Write(FragmentWriter writer, ReadOnlyTagHelperAttributeList written, TagHelperOutput output)
    {
        var next = 0;
        for (var i = 0; i < _parts!.Length; i++)
            _parts[i].Write(writer, written[i], output.Attributes, ref next);
        writer.WriteHtml(_end);
    }

    private bool Fits(ReadOnlyTagHelperAttributeList written)
    {
        if (written.Count != _parts!.Length)
            return false;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (!_parts[i].Fits(written[i]))
                return false;
        }
        return true;
    }
}
