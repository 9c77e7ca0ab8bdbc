using System.Reflection;
using Datastar.Razor.Attributes;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>The analyzer's list of names is that of the tag helper.</summary>
public sealed class AttributeShapesTests
{
    private static readonly HtmlAttributeNameAttribute[] Properties =
        [.. typeof(DatastarTagHelper).GetProperties().Select(property => property.GetCustomAttribute<HtmlAttributeNameAttribute>()).OfType<HtmlAttributeNameAttribute>()];

    [Fact]
    public void Every_property_of_the_tag_helper_is_in_the_list() => Assert.All(
        Properties.Where(property => property.DictionaryAttributePrefix is null).Select(property => property.Name.Split("__")[0]),
        name => Assert.Contains(name, AttributeShapes.Whole.Concat(AttributeShapes.Others)));

    [Fact]
    public void Every_prefix_of_the_tag_helper_is_in_the_list() => Assert.All(
        Properties.Select(property => property.DictionaryAttributePrefix).OfType<string>(),
        prefix => Assert.Contains(prefix, AttributeShapes.Keyed));

    [Fact]
    public void Every_name_in_the_list_is_one_that_the_tag_helper_takes()
    {
        Assert.All(AttributeShapes.Whole.Where(name => name != "ds-attributes"), name => Assert.NotNull(Datastar.Razor.TagHelpers.WrittenNames.Find(name)));
        Assert.All(AttributeShapes.Keyed, prefix => Assert.NotNull(Datastar.Razor.TagHelpers.WrittenNames.Find(prefix + "x")));
    }
}
