using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.SvgMorphing;

public sealed class SvgMorphingExample : Example
{
    private static readonly Ball[] Places = [new(40, 50, 20), new(200, 30, 30), new(120, 70, 12), new(70, 25, 18)];

    public override Fragment Demo(Visitor visitor) => Court.Create(Places[0]);

    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/examples/svg-morphing/throw", (Visitor visitor) =>
    {
        var throws = visitor.Update<Throws>(throws => new(throws.Count + 1));
        return Results.Datastar(BallShape.Create(Places[throws.Count % Places.Length]), new() { Namespace = ElementNamespace.Svg });
    });
}
