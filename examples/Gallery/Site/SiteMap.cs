using Gallery.Site.Docs;

namespace Gallery.Site;

/// <summary>All that the site has: examples, documentation, reference.</summary>
public sealed class SiteMap(ExampleCatalogue examples, DocCatalogue docs, ApiReference reference)
{
    private readonly SearchIndex _search = new([
        .. examples.Entries.Select(entry => new SearchEntry(entry.Text.Title, entry.Path, $"{entry.Text.Summary} {entry.Text.Group} {entry.Text.Markdown}")),
        .. docs.Pages.SelectMany(page => page.Sections).Select(section => new SearchEntry(section.Title, section.Path, section.Text)),
        .. reference.Types.Select(type => new SearchEntry(type.Name, $"/reference#{type.Anchor}", type.Summary)),
    ]);

    public ExampleCatalogue Examples => examples;

    public DocCatalogue Docs => docs;

    public ApiReference Reference => reference;

    /// <summary>The list at the left: everything, the part first in which the page is, or what a search found.</summary>
    public Navigation Navigation(string current, string query)
    {
        if (query.Trim().Length > 0)
            return new(current, query, [new("Found", [.. _search.Find(query).Select(entry => new NavigationLink(entry.Title, entry.Path))])]);
        var isDocs = current.StartsWith("/docs", StringComparison.Ordinal) || current == "/reference";
        return new(current, query, isDocs ? [DocGroup(), .. ExampleGroups()] : [.. ExampleGroups(), DocGroup()]);
    }

    private NavigationGroup DocGroup() => new("Documentation",
        [.. docs.Ordered.Select(page => new NavigationLink(page.Title, page.Path)), new("Reference", "/reference"), new("All on one page", "/docs/all")]);

    private IEnumerable<NavigationGroup> ExampleGroups() => examples.Entries.GroupBy(entry => entry.Text.Group)
        .Select(group => new NavigationGroup($"{group.Key}", [.. group.Select(entry => new NavigationLink(entry.Text.Title, entry.Path))]));
}
