using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Datastar.Razor.Attributes;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Html;

namespace Datastar.Razor;

/// <summary>
/// Attributes for one element, built by <see cref="Ds"/>: <c>Ds.OnClick(Get("/x")).Show(open)</c> is
/// <c>data-on:click="@get('/x')" data-show="$open"</c>.
/// </summary>
/// <remarks>
/// Written inside a tag in any .cshtml (<c>&lt;button @Ds.OnClick(Get("/x"))&gt;</c>), splatted in .razor (<c>@attributes</c>), or
/// given to what takes a dictionary. They come out in the order of the calls, in which the client evaluates them. A value may be kept
/// in a static field. See <see href="https://data-star.dev/reference/attributes">Datastar attributes</see>.
/// </remarks>
[SuppressMessage("Performance", "CA1815", Justification = "Two sets of attributes are not compared.")]
[SuppressMessage("Naming", "CA1710", Justification = "A dictionary for splatting; its users see attributes.")]
public readonly partial struct DatastarAttributes : IHtmlContent
{
    // One attribute, the common case, is held without an array.
    private readonly AttributeEntry _only;
    private readonly AttributeEntry[]? _all;

    private DatastarAttributes(in AttributeEntry only) => _only = only;

    private DatastarAttributes(AttributeEntry[] all) => _all = all;

    [UnscopedRef]
    internal ReadOnlySpan<AttributeEntry> Entries => _all ?? (_only.Name is null ? [] : new ReadOnlySpan<AttributeEntry>(in _only));

    /// <summary>Puts the attributes of another set behind these.</summary>
    /// <param name="others">The attributes to add.</param>
    public DatastarAttributes And(DatastarAttributes others) =>
        others._only.Name is null && others._all is null ? this : _only.Name is null && _all is null ? others : new([.. Entries, .. others.Entries]);

    /// <summary>Writes the attributes as they stand in a tag.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="encoder">Not used: in a double-quoted attribute only <c>&amp;</c>, <c>"</c> and <c>&lt;</c> need escaping.</param>
    /// <exception cref="InvalidOperationException">The element would have an attribute twice.</exception>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (writer is FragmentTextWriter fragment)
            WriteTo(fragment.Target);
        else
            writer.Write(ToString());
    }

    /// <summary>Returns the attributes as they stand in a tag.</summary>
    /// <exception cref="InvalidOperationException">The element would have an attribute twice.</exception>
    public override string ToString()
    {
        var writer = FragmentWriter.Rent();
        WriteTo(writer);
        return writer.ReturnMarkup();
    }

    /// <summary>Writes the attributes as they stand in a tag, as the app does whose rendering it is.</summary>
    internal void WriteTo(FragmentWriter writer) => AttributeWriter.Write(writer, Entries);

    internal DatastarAttributes With(ValidationMessage message) => With(AttributeCatalogue.Text, message.OrEmpty).With(AttributeCatalogue.Show, message.Shown);

    internal DatastarAttributes With(AttributeDefinition definition, object? value) => With(definition.Names.Keyless, value);

    internal DatastarAttributes With(AttributeDefinition definition, string key, object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With(definition.Names.Of(key), value);
    }

    internal DatastarAttributes With(AttributeName name, object? value)
    {
        var entry = new AttributeEntry(name, value);
        return _all is not null ? new([.. _all, entry]) : _only.Name is not null ? new([_only, entry]) : new(entry);
    }
}
