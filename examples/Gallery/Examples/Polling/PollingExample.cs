using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Polling;

public sealed class PollingExample : Example
{
    public override Fragment Demo(Visitor visitor) => Clock.Create(visitor.Update<Ticks>(_ => new()));

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/polling/clock", (Visitor visitor, TimeProvider time) =>
        Results.Datastar(Clock.Create(visitor.Update<Ticks>(ticks => new(ticks.Count + 1, time.GetUtcNow())))));
}
