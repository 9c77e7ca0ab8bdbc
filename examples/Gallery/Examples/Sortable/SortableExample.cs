using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Sortable;

public sealed class SortableExample : Example
{
    public override Fragment Demo(Visitor visitor) => SortableList.Create(visitor.Get<SortOrder>());

    public override void Map(IEndpointRouteBuilder app) => app.MapPut("/examples/sortable/{place:int}", (int place, SortSignals signals, Visitor visitor) =>
        Results.Datastar(SortableList.Create(visitor.Update<SortOrder>(order => order.Move(signals.Moved, place)))));
}
