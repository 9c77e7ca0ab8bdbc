using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.CustomEvent;

public sealed class CustomEventExample : Example
{
    public override Fragment Demo(Visitor visitor) => OrderDesk.Create();

    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/examples/custom-event/orders", (Visitor visitor) =>
    {
        var orders = visitor.Update<Orders>(orders => new(orders.Count + 1));
        return Results.Datastar(DatastarEvent.DispatchCustomEvent("order-placed", orders.Count));
    });
}
