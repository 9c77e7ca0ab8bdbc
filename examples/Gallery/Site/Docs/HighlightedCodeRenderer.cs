using Gallery.Site.Sources;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Gallery.Site.Docs;

/// <summary>Writes blocks of code with their words marked.</summary>
internal sealed class HighlightedCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block) =>
        renderer.Write("<pre tabindex=\"0\"><code>").Write(Highlighter.ToHtml(block.Lines.ToString(), (block as FencedCodeBlock)?.Info ?? "")).Write("</code></pre>\n");
}
