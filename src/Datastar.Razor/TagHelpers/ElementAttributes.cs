using System.Runtime.InteropServices;
using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>The attributes of an element in the author's order: Datastar's, and between them those that are left as they are. It serves one element after the other.</summary>
internal sealed class ElementAttributes
{
    private readonly List<AttributeEntry> _entries = [];
    private readonly List<Place> _places = [];

    /// <summary>Datastar's attributes.</summary>
    public ReadOnlySpan<AttributeEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>What comes where.</summary>
    public ReadOnlySpan<Place> Places => CollectionsMarshal.AsSpan(_places);

    /// <summary>Whether a value is written as JSON.</summary>
    public bool HasJson { get; private set; }

    /// <summary>Reads the attributes as the author wrote them.</summary>
    /// <param name="written">All of them.</param>
    /// <param name="output">Those that no tag helper has taken.</param>
    public void Read(ReadOnlyTagHelperAttributeList written, TagHelperAttributeList output)
    {
        _entries.Clear();
        _places.Clear();
        HasJson = false;
        for (var i = 0; i < written.Count; i++)
        {
            var attribute = written[i];
            if (!IsDatastar(attribute))
                _places.Add(new(attribute));
            else if (attribute.Value is DatastarAttributes set)
                AddAll(set.Entries);
            else if (attribute.Name.Equals(TagHelperNames.ErrorFor, StringComparison.OrdinalIgnoreCase))
                AddAll((attribute.Value is ISignal signal ? Ds.ErrorFor(signal) : Ds.None).Entries);
            else if (TagHelperNames.Find(attribute.Name) is not { } name)
                RefuseUnlessTaken(attribute, output);
            else if (TagHelperValue.TryRead(name, attribute, out var entry))
                Add(entry);
        }
    }

    /// <summary>The plain attribute that has the same name as one of Datastar's.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    public void RefuseTwice(TagHelperAttribute plain)
    {
        if (!plain.Name.StartsWith("data-", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var entry in Entries)
        {
            if (entry.FullName.Equals(plain.Name, StringComparison.OrdinalIgnoreCase))
                throw AttributeList.Twice(entry.FullName, entry.Name.Author, plain.Name);
        }
    }

    public static bool IsDatastar(TagHelperAttribute attribute) => attribute.Name.StartsWith(TagHelperNames.Prefix, StringComparison.OrdinalIgnoreCase);

    private void AddAll(ReadOnlySpan<AttributeEntry> entries)
    {
        foreach (var entry in entries)
            Add(entry);
    }

    private void Add(in AttributeEntry entry)
    {
        _entries.Add(entry);
        _places.Add(new(null, _entries.Count - 1));
        HasJson |= entry.Name.Definition.Value is ValueKind.Signals;
    }

    // Another tag helper may know the name.
    private static void RefuseUnlessTaken(TagHelperAttribute attribute, TagHelperAttributeList output)
    {
        if (output.ContainsName(attribute.Name))
            throw TagHelperNames.Unknown(attribute.Name);
    }

    /// <summary>A plain attribute, or the place of one of Datastar's among them.</summary>
    internal readonly record struct Place(TagHelperAttribute? Plain, int Entry = -1);
}
