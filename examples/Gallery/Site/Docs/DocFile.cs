using Gallery.Site.Sources;
using Markdig.Syntax;

namespace Gallery.Site.Docs;

/// <summary>A page of the documentation.</summary>
public sealed class DocFile
{
    private readonly MarkdownDocument _document;

    public DocFile(SourceFile file)
    {
        Markdown = file.Text;
        Slug = file.Path["docs/".Length..^".md".Length];
        _document = MarkdownPage.Parse(file.Text);
        Title = MarkdownPage.Title(_document) ?? throw new FormatException($"{file.Path} has no heading: begin it with '# …'.");
        Links = MarkdownPage.DocLinks(_document, Slug);
        Sections = [.. MarkdownPage.Sections(_document, file.Text).Select(section => section with { Path = Path + section.Path })];
        Html = MarkdownPage.ToHtml(_document, Slug);
    }

    public string Slug { get; }

    public string Path => Slug == "README" ? "/docs" : $"/docs/{Slug}";

    public string Title { get; }

    public string Markdown { get; }

    public string Html { get; }

    /// <summary>The pages that it links to, in order.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Its parts, one for each heading of the first two levels.</summary>
    public IReadOnlyList<SearchEntry> Sections { get; }
}
