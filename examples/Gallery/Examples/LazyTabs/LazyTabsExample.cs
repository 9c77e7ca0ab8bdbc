using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.LazyTabs;

public sealed class LazyTabsExample : Example
{
    public override Fragment Demo(Visitor visitor) => Tabs.Create(TabName.Prices);

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/lazy-tabs/{tab}", (TabName tab) => Results.Datastar(Tabs.Create(tab)));
}
