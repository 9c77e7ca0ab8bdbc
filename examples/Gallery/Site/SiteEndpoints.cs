using System.Net.Mime;
using Gallery.Site.Slices;
using Gallery.Site.Sources;
using Gallery.Site.Visitors;

namespace Gallery.Site;

/// <summary>The pages around the examples.</summary>
public static class SiteEndpoints
{
    public static void MapSite(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (SiteMap map) => Home.Create(map));
        app.MapGet("/search", (string? q, string? at, SiteMap map) => Results.DatastarOrPage(SearchPage.Create(map.Navigation(at ?? "/search", q ?? ""))));
        app.MapGet("/examples", () => Results.Redirect("/"));
        app.MapGet("/examples/{slug}", (string slug, string? way, SiteMap map, Visitor visitor) => ExampleAt(map.Examples.Get(slug), way, visitor));
        app.MapGet("/examples/{slug}/files/{name}", (string slug, string name, SiteMap map) =>
            map.Examples.Get(slug)?.Files.FirstOrDefault(file => file.Name == name) is { } file ? Results.Text(file.Text, ContentType(file)) : Results.NotFound());
        app.MapGet("/missing", MissingPage);
        app.MapDocs();
    }

    private static void MapDocs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/docs", (SiteMap map) => DocPage.Create(map.Docs.Get("README")!));
        app.MapGet("/docs/all", (SiteMap map) => AllDocs.Create(map.Docs));
        app.MapGet("/docs/images/{name}", (string name) => SourceFiles.Open($"docs/images/{name}") is { } image ? Results.Stream(image, "image/png") : Results.NotFound());
        app.MapGet("/docs/{**page}", (string page, SiteMap map) =>
            page.EndsWith(".md", StringComparison.Ordinal) && SourceFiles.Get($"docs/{page}") is { } file ? Results.Text(file.Text, "text/markdown")
            : map.Docs.Get(page) is { } found ? DocPage.Create(found) : Results.NotFound());
        app.MapGet("/reference", (SiteMap map) => ReferencePage.Create(map.Reference));
        app.MapGet("/llms.txt", (SiteMap map) => Results.Text(LlmsText.Index(map)));
        app.MapGet("/llms-full.txt", (SiteMap map) => Results.Text(LlmsText.Whole(map)));
    }

    private static RazorSlices.RazorSlice MissingPage()
    {
        var page = Missing.Create();
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    private static IResult ExampleAt(ExampleEntry? entry, string? way, Visitor visitor)
    {
        if (entry is null)
            return Results.NotFound();
        if (way is null or ExampleEntry.FirstWay)
            return ExamplePage.Create(new(entry, ExampleEntry.FirstWay, entry.Example.Demo(visitor)));
        return entry.Example.OtherWays.TryGetValue(way, out var demo) ? ExamplePage.Create(new(entry, way, demo(visitor))) : Results.NotFound();
    }

    private static string ContentType(SourceFile file) => file.Extension == "js" ? "text/javascript" : MediaTypeNames.Text.Plain;
}
