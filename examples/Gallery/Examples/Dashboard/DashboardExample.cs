using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Dashboard;

public sealed class DashboardExample : Example
{
    public override Fragment Demo(Visitor visitor) => Figures.Create(new FigureSignals());

    public override void AddServices(IServiceCollection services) => services.AddSingleton<ShopFigures>().AddHostedService<ShopTraffic>();

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/dashboard/updates", (ShopFigures figures, ILive live) =>
        live.Stream(LiveTopic.Of<ShopFigures>(), figures, static figures => DatastarEvent.PatchSignals(figures.Current)));
}
