using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor.Tests.Slices;

[HtmlTargetElement("shout")]
public sealed class ShoutTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await Task.Yield();
        var content = await output.GetChildContentAsync();
        output.TagName = "strong";
        output.Content.SetHtmlContent(content.GetContent() + "!");
    }
}

[HtmlTargetElement("hidden-unless")]
public sealed class HiddenUnlessTagHelper : TagHelper
{
    public bool Condition { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (!Condition)
            output.SuppressOutput();
    }
}

[HtmlTargetElement("*", Attributes = "mark")]
[HtmlTargetElement("input", Attributes = "mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkTagHelper : TagHelper
{
    [HtmlAttributeName("mark")]
    public string Mark { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("data-mark", Mark);
}

[HtmlTargetElement("wrapped")]
public sealed class WrappedTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.PreElement.SetHtmlContent("<hr>");
        output.PreContent.SetContent("<pre>");
        output.PostContent.SetContent("&post");
        output.PostElement.SetHtmlContent("<hr>");
    }
}

[HtmlTargetElement("greeting", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GreetingTagHelper(TimeProvider clock) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(clock.GetUtcNow().ToString("yyyy", null));
    }
}

[HtmlTargetElement("tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = new List<TagHelperContent>();
        context.Items[typeof(TabsTagHelper)] = tabs;
        await output.GetChildContentAsync();
        output.TagName = "ul";
        foreach (var tab in tabs)
            output.Content.AppendHtml("<li>").AppendHtml(tab).AppendHtml("</li>");
    }
}

[HtmlTargetElement("tab", ParentTag = "tabs")]
public sealed class TabTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((List<TagHelperContent>)context.Items[typeof(TabsTagHelper)]).Add(await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

[HtmlTargetElement("*", Attributes = "needs-view")]
public sealed class NeedsViewTagHelper : TagHelper
{
    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext, HtmlAttributeNotBound]
    public Microsoft.AspNetCore.Mvc.Rendering.ViewContext? View { get; set; }
}
