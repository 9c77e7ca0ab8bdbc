using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Tests.TagHelpers;

/// <summary>Runs the tag helper as Razor does: text is an attribute that nobody has bound, everything else is bound.</summary>
internal static class RunTagHelper
{
    public static string On(params (string Name, object? Value)[] attributes) => On(null, attributes);

    public static string On(IServiceProvider? services, params (string Name, object? Value)[] attributes)
    {
        var all = new TagHelperAttributeList(attributes.Select(attribute =>
            new TagHelperAttribute(attribute.Name, attribute.Value is string text ? new HtmlString(text) : attribute.Value)));
        var output = new TagHelperOutput("p", new(all.Where(attribute => attribute.Value is HtmlString)), (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        var helper = services is null ? new DatastarTagHelper() : new DatastarTagHelper(services);
        helper.Process(new TagHelperContext(all, new Dictionary<object, object>(), "id"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
