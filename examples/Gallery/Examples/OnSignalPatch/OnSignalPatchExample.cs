using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.OnSignalPatch;

public sealed class OnSignalPatchExample : Example
{
    public override Fragment Demo(Visitor visitor) => DraftForm.Create(visitor.Get<Draft>());

    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/examples/on-signal-patch/draft", (DraftSignals signals, Visitor visitor) =>
        Results.Datastar(DraftState.Create(visitor.Update<Draft>(draft => new(signals.Text, draft.Version + 1)))));
}
