using Gallery.Site.Sources;

namespace Gallery.Site.Docs;

/// <summary>The pages of the documentation: the Markdown files of <c>docs</c>.</summary>
public sealed class DocCatalogue
{
    private readonly Dictionary<string, DocFile> _bySlug;

    private DocCatalogue(IReadOnlyList<DocFile> pages)
    {
        Pages = pages;
        _bySlug = pages.ToDictionary(page => page.Slug);
        // The first page of the documentation lists the others: its order is theirs. What it leaves out comes last.
        var first = _bySlug["README"];
        Ordered = [.. first.Links.Select(Get).OfType<DocFile>().Prepend(first).Concat(pages.Where(page => !page.Slug.StartsWith("rules/", StringComparison.Ordinal))).Distinct()];
    }

    public IReadOnlyList<DocFile> Pages { get; }

    /// <summary>The pages in the order for a newcomer, those of the rules left out.</summary>
    public IReadOnlyList<DocFile> Ordered { get; }

    public static DocCatalogue Load() => new([.. SourceFiles.In("docs/").Select(file => new DocFile(file))]);

    /// <summary>The page with that path below <c>docs</c>, without <c>.md</c>, or null.</summary>
    public DocFile? Get(string slug) => _bySlug.GetValueOrDefault(slug);
}
