using Datastar.Razor.Attributes;
using Datastar.Razor.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>
/// Emits the Datastar attributes of an element from typed <c>ds-*</c> ones, among its other attributes and in the author's order:
/// <c>&lt;button ds-on-click="@Get("/x")"&gt;</c> is <c>&lt;button data-on:click="@get('/x')"&gt;</c>.
/// </summary>
/// <remarks>
/// Modifiers belong to the expression (<c>@Get("/x").Debounce(200.Milliseconds())</c>) or stand in the name
/// (<c>ds-on-click__debounce.200ms</c>); one that the attribute does not have is an error. An attribute whose value is
/// <see langword="null"/> is left out. See <see href="https://data-star.dev/reference/attributes">Datastar attributes</see>.
/// </remarks>
[HtmlTargetElement("*", Attributes = DatastarAttribute)]
[HtmlTargetElement("area", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("base", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("br", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("col", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("embed", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("hr", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("img", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("link", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("meta", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("param", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("source", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("track", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("wbr", Attributes = DatastarAttribute, TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class DatastarTagHelper : TagHelper
{
    private const string DatastarAttribute = AttributeShapes.Prefix + "*";

    private readonly IServiceProvider? _services;
    private readonly IElementWriter? _writer;
    private ElementAttributes? _element;

    /// <summary>Makes a tag helper that writes signals as ASP.NET Core writes JSON by default.</summary>
    public DatastarTagHelper() { }

    /// <summary>Makes a tag helper that writes signals with the JSON options of the app.</summary>
    /// <param name="services">The services of the request.</param>
    [ActivatorUtilitiesConstructor]
    public DatastarTagHelper(IServiceProvider services) => _services = services;

    internal DatastarTagHelper(IElementWriter writer) => _writer = writer;

    /// <summary>Runs after other tag helpers, whose changes of plain attributes it keeps.</summary>
    public override int Order => int.MaxValue;

    /// <summary>Attributes that <see cref="Ds"/> has built, at this place among the others: <c>ds-attributes="@Shared"</c>.</summary>
    [HtmlAttributeName(AttributeShapes.Set)]
    public DatastarAttributes Attributes { get; set; }

    /// <summary>Shows what validation says about a signal, and the element only where it says something. Emits <c>data-text="$errors?.title ?? ''" data-show="$errors?.title"</c>.</summary>
    /// <remarks>The messages come by <c>Results.DatastarValidation</c>. See <see cref="Ds.ErrorFor"/>.</remarks>
    [HtmlAttributeName(AttributeShapes.ErrorFor)]
    public ISignal? ErrorFor { get; set; }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The client would refuse, ignore or misread an attribute.</exception>
    /// <exception cref="InvalidOperationException">The element would have an attribute twice, or one is not known.</exception>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (_writer?.TryBegin(output) is { } writer)
            Write(writer, context, output);
        else
        {
            var element = Read(context, output);
            OutputAttributes.Replace(output.Attributes, element, SignalSettings.Of(_services));
        }
    }

    private void Write(FragmentWriter writer, TagHelperContext context, TagHelperOutput output)
    {
        if (TagPattern.Of(context, output) is { } pattern)
            pattern.Write(writer, context.AllAttributes, output);
        else
            StartTag.Write(writer, output, Read(context, output));
        // Razor runs the children of every element whose content is not set: here there are none.
        if (output.TagMode is not TagMode.StartTagAndEndTag)
            output.Content.Clear();
    }

    private ElementAttributes Read(TagHelperContext context, TagHelperOutput output)
    {
        _element ??= new();
        _element.Read(context.AllAttributes, output.Attributes);
        return _element;
    }
}
