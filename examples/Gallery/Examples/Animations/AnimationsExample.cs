using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Animations;

public sealed class AnimationsExample : Example
{
    private static readonly string[] Colors = ["#4c3fd6", "#0b7a75", "#b3432b", "#8a5a00"];

    public override Fragment Demo(Visitor visitor) => Stage.Create();

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/animations/color", (AnimationSignals signals) =>
            Results.Datastar(DatastarEvent.PatchSignals(new AnimationSignals(Colors[(Array.IndexOf(Colors, signals.Color) + 1) % Colors.Length]))));

        app.MapDelete("/examples/animations/card", () =>
            Results.Datastar(NoCard.Create(), new() { UseViewTransition = true }));

        app.MapPost("/examples/animations/card", () =>
            Results.Datastar(Card.Create(), new() { UseViewTransition = true }));
    }
}
