using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.NestedSignals;

public sealed class NestedSignalsExample : Example
{
    public override Fragment Demo(Visitor visitor) => PetForm.Create();

    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/examples/nested-signals/pet", (PetSignals signals) =>
        Results.Datastar(PetAnswer.Create(signals)));
}
