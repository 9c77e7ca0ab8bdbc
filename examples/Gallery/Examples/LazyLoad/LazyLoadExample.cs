using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.LazyLoad;

public sealed class LazyLoadExample : Example
{
    private static readonly int[] Months = [34, 41, 28, 52, 61, 47, 70, 66, 58, 73, 80, 91];

    public override Fragment Demo(Visitor visitor) => ChartPlaceholder.Create();

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/lazy-load/chart", async (CancellationToken ct) =>
    {
        await Task.Delay(500.Milliseconds(), ct);
        return Results.Datastar(Chart.Create(Months));
    });
}
