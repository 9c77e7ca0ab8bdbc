using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gallery.Site.Docs;

/// <summary>Reads Markdown, and writes it as HTML of this site.</summary>
public static class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public static string? Title(MarkdownDocument document) => document.OfType<HeadingBlock>().FirstOrDefault() is { } heading ? Text(heading) : null;

    /// <summary>The pages that a page links to, by what <see cref="DocCatalogue.Get"/> takes.</summary>
    public static IReadOnlyList<string> DocLinks(MarkdownDocument document, string slug) =>
        [.. document.Descendants<LinkInline>().Select(link => DocLink.Resolve(slug, link.Url)).Where(link => link.IsDoc).Select(link => link.Slug)];

    /// <summary>The parts of a page; their paths are what follows that of the page.</summary>
    public static IEnumerable<SearchEntry> Sections(MarkdownDocument document, string markdown)
    {
        var headings = document.OfType<HeadingBlock>().Where(heading => heading.Level <= 2).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Span.Start : markdown.Length;
            yield return new(Text(headings[i]), headings[i].Level == 1 ? "" : $"#{headings[i].GetAttributes().Id}", markdown[headings[i].Span.Start..end]);
        }
    }

    /// <summary>The HTML, its links those of this site.</summary>
    public static string ToHtml(MarkdownDocument document, string slug)
    {
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = DocLink.Resolve(slug, link.Url).Url;
        foreach (var table in document.Descendants<Table>())
            AlignByClass(table);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new HighlightedCodeRenderer());
        EmbeddedHtml.Use(renderer, slug);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>A piece of Markdown as HTML.</summary>
    public static string ToHtml(string markdown) => ToHtml(Parse(markdown), "README");

    // The policy of the site lets no style attribute pass.
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = 0; i < row.Count && i < table.ColumnDefinitions.Count; i++)
            {
                if (table.ColumnDefinitions[i].Alignment is { } alignment)
                    row[i].GetAttributes().AddClass($"to-{alignment}".ToLowerInvariant());
            }
        }
        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    private static string Text(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}
