using System.Net;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gallery.Site.Docs;

/// <summary>HTML within Markdown: images are shown, as a forge shows them, all else is text.</summary>
internal static partial class EmbeddedHtml
{
    public static void Use(HtmlRenderer renderer, string slug)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.HtmlBlockRenderer>(new BlockRenderer(slug));
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new InlineRenderer(slug));
    }

    private static string ToHtml(string html, string slug)
    {
        var end = 0;
        var text = "";
        foreach (Match image in Image().Matches(html))
        {
            text += WebUtility.HtmlEncode(html[end..image.Index]) + $"<img src=\"{DocLink.Resolve(slug, image.Groups[1].Value).Url}\" alt=\"{image.Groups[2].Value}\"{image.Groups[3].Value}>";
            end = image.Index + image.Length;
        }
        return text + WebUtility.HtmlEncode(html[end..]);
    }

    [GeneratedRegex("""<img src="([^"<>]+)" alt="([^"<>]*)"( width="\d+")?>""")]
    private static partial Regex Image();

    private sealed class BlockRenderer(string slug) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block) => renderer.Write("<p>").Write(ToHtml(block.Lines.ToString(), slug)).Write("</p>\n");
    }

    private sealed class InlineRenderer(string slug) : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline) => renderer.Write(ToHtml(inline.Tag, slug));
    }
}
