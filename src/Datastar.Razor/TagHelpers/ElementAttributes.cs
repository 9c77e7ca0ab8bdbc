using Datastar.Razor.Attributes;
using Datastar.Razor.Expressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.TagHelpers;

/// <summary>The attributes of an element in the author's order: Datastar's, and between them those that are left as they are. It serves one element after the other.</summary>
internal sealed class ElementAttributes
{
    // Lists would be cleared for every element: these are just written over.
    private AttributeEntry[] _entries = new AttributeEntry[4];
    private Place[] _places = new Place[8];
    private int _entryCount;
    private int _placeCount;

    /// <summary>Datastar's attributes.</summary>
    public ReadOnlySpan<AttributeEntry> Entries => _entries.AsSpan(0, _entryCount);

    /// <summary>What comes where.</summary>
    public ReadOnlySpan<Place> Places => _places.AsSpan(0, _placeCount);

    /// <summary>Reads the attributes as the author wrote them.</summary>
    /// <param name="written">All of them.</param>
    /// <param name="output">Those that no tag helper has taken.</param>
    public void Read(ReadOnlyTagHelperAttributeList written, TagHelperAttributeList output)
    {
        (_entryCount, _placeCount) = (0, 0);
        for (var i = 0; i < written.Count; i++)
        {
            var attribute = written[i];
            if (!IsDatastar(attribute))
                Add(new Place(attribute));
            else if (attribute.Value is DatastarAttributes set)
                AddAll(set.Entries);
            else if (WrittenNames.Find(attribute.Name) is { } name)
                Read(name, attribute, written);
            else if (attribute.Name.Equals(AttributeShapes.ErrorFor, StringComparison.OrdinalIgnoreCase))
                AddAll((attribute.Value is ISignal signal ? Ds.ErrorFor(signal) : Ds.None).Entries);
            else
                RefuseUnlessTaken(attribute, output);
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
            if (entry.Name.Text.Equals(plain.Name, StringComparison.OrdinalIgnoreCase))
                throw AttributeList.Twice(entry.Name.Text, entry.Name.Author, plain.Name);
        }
    }

    public static bool IsDatastar(TagHelperAttribute attribute) => attribute.Name is ['d' or 'D', 's' or 'S', '-', ..];

    private void Read(AttributeName name, TagHelperAttribute attribute, ReadOnlyTagHelperAttributeList written)
    {
        if (!TagHelperValue.TryRead(name, attribute, out var entry))
            return;
        if (name.Definition == AttributeCatalogue.Bind && name.Written.Length == 0 && Choice(entry.Value, written) is { } choice)
        {
            AddAll(Ds.Bind(choice).Entries);
            return;
        }
        if (name.Definition == AttributeCatalogue.Bind && entry.Value is ISignal { Nullable: not NullableKind.None } signal && !Array.Exists(name.Written, modifier => modifier.Name == ModifierCatalogue.Prop.Name))
            entry = new(name, BoundSignal.WhereEmptyIsNull(signal, written["type"]?.Value?.ToString()));
        Add(entry);
    }

    // Where the client would go by the place of a checkbox in its group, and would make text of the truth that a radio button stands for.
    private static ISignal? Choice(object? bound, ReadOnlyTagHelperAttributeList written) =>
        bound is ChoiceSignal choice ? choice
        : !MayBeChoice(bound) || written["value"] is not { } value ? null
        : (written["type"]?.Value?.ToString(), bound) switch
        {
            ("checkbox", IDatastarExpression<IEnumerable<string>> texts) => texts.Choice(TagHelperValue.Text(value)),
            ("radio", Signal<bool> or Signal<bool?>) when bool.TryParse(TagHelperValue.Text(value), out var truth) => ChoiceSignal.OfTruth(((ISignal)bound).Path, truth),
            _ => null,
        };

    /// <summary>Whether <c>ds-bind</c> of this depends on the element.</summary>
    public static bool MayBeChoice(object? bound) => bound is Signal<bool> or Signal<bool?> or ChoiceSignal || bound is ISignal and IDatastarExpression<IEnumerable<string>>;

    private void AddAll(ReadOnlySpan<AttributeEntry> entries)
    {
        foreach (var entry in entries)
            Add(entry);
    }

    private void Add(in AttributeEntry entry)
    {
        if (_entryCount == _entries.Length)
            Array.Resize(ref _entries, _entryCount * 2);
        _entries[_entryCount] = entry;
        Add(new Place(null, _entryCount++));
    }

    private void Add(in Place place)
    {
        if (_placeCount == _places.Length)
            Array.Resize(ref _places, _placeCount * 2);
        _places[_placeCount++] = place;
    }

    // Another tag helper may know the name.
    private static void RefuseUnlessTaken(TagHelperAttribute attribute, TagHelperAttributeList output)
    {
        if (output.ContainsName(attribute.Name))
            throw WrittenNames.Unknown(attribute.Name);
    }

    /// <summary>A plain attribute, or the place of one of Datastar's among them.</summary>
    internal readonly record struct Place(TagHelperAttribute? Plain, int Entry = -1);
}
