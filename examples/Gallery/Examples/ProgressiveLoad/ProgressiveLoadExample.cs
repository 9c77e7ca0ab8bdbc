using System.Runtime.CompilerServices;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.ProgressiveLoad;

public sealed class ProgressiveLoadExample : Example
{
    private static readonly (ArticlePart Part, int Milliseconds)[] Parts =
    [
        (new("headline", "A headline, from the cache"), 80),
        (new("text", "The text, from the database"), 250),
        (new("comments", "Comments, from another service"), 500),
    ];

    public override Fragment Demo(Visitor visitor) => Article.Create(Parts.Select(part => part.Part with { Text = "…" }).ToList());

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/examples/progressive-load/parts", (CancellationToken ct) => Results.Datastar(LoadAsync(ct)));

    private static async IAsyncEnumerable<DatastarEvent> LoadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var part in Task.WhenEach(Parts.Select(part => FetchAsync(part.Part, part.Milliseconds, ct))).WithCancellation(ct))
            yield return DatastarEvent.PatchElements(ArticleSection.Create(await part));
    }

    private static async Task<ArticlePart> FetchAsync(ArticlePart part, int milliseconds, CancellationToken ct)
    {
        await Task.Delay(milliseconds, ct);
        return part;
    }
}
