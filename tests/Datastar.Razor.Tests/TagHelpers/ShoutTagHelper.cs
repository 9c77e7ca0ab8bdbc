using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Tests.TagHelpers;

/// <summary>Another tag helper on the same element: it changes attributes and content.</summary>
[HtmlTargetElement("*", Attributes = "shout")]
public sealed class ShoutTagHelper : TagHelper
{
    [HtmlAttributeName("shout")]
    public bool Shout { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await Task.Yield();
        output.Attributes.SetAttribute("class", "loud");
        output.Attributes.RemoveAll("title");
        output.Attributes.Add("data-added", "<1>");
        var content = (await output.GetChildContentAsync()).GetContent();
        output.Content.SetHtmlContent(Shout ? content.Replace("quiet", "QUIET", StringComparison.Ordinal) : content);
    }
}
