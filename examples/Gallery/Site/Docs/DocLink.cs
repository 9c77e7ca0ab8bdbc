namespace Gallery.Site.Docs;

/// <summary>Where a link of a Markdown file leads: to a page of this site, or to the repository.</summary>
/// <param name="Url">The URL on this site.</param>
/// <param name="Slug">The page of the documentation, if it is one.</param>
public readonly record struct DocLink(string? Url, string Slug)
{
    private const string Repository = "https://github.com/datastar-razor/datastar-razor/blob/main/";
    private const string ExamplesFolder = "examples/Gallery/Examples/";

    public bool IsDoc => Slug.Length > 0;

    /// <summary>Follows a link from a page of the documentation.</summary>
    public static DocLink Resolve(string fromSlug, string? url)
    {
        if (string.IsNullOrEmpty(url) || url[0] is '#' or '/' || url.Contains("://", StringComparison.Ordinal))
            return new(url, "");
        var (path, anchor) = url.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (url, "");
        // A URL does what a path does: folds '..' against the folder of the page.
        var target = new Uri(new Uri($"http://docs/docs/{fromSlug}"), path).AbsolutePath[1..];
        if (target.StartsWith("docs/images/", StringComparison.Ordinal))
            return new("/" + target, "");
        if (target.StartsWith("docs/", StringComparison.Ordinal) && target.EndsWith(".md", StringComparison.Ordinal))
        {
            var slug = target["docs/".Length..^".md".Length];
            return new((slug == "README" ? "/docs" : $"/docs/{slug}") + anchor, slug);
        }
        return target.StartsWith(ExamplesFolder, StringComparison.Ordinal)
            ? new($"/examples/{ExampleCatalogue.SlugOf(target[ExamplesFolder.Length..].Split('/')[0])}", "")
            : new(Repository + target + anchor, "");
    }
}
