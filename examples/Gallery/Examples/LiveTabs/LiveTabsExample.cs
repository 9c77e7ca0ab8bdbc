using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.LiveTabs;

public sealed class LiveTabsExample : Example
{
    public override Fragment Demo(Visitor visitor) => Dimmer.Create(visitor.Get<Light>());

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/live-tabs/updates", (Visitor visitor, ILive live) =>
            live.Stream(Topic(visitor), visitor, static visitor => DatastarEvent.PatchElements(Lamp.Create(visitor.Get<Light>()))));

        app.MapPut("/examples/live-tabs/light", async (LightSignals signals, Visitor visitor, ILive live) =>
        {
            visitor.Update<Light>(_ => new(Math.Clamp(signals.Level, 0, 10)));
            await live.PublishAsync(Topic(visitor));
            return Results.NoContent();
        });
    }

    private static LiveTopic Topic(Visitor visitor) => LiveTopic.Of<Light>().For(visitor.Id);
}
