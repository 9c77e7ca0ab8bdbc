using Gallery.Examples.TemplateCounter.Component;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.TemplateCounter;

public sealed class TemplateCounterExample : Example
{
    public override Fragment Demo(Visitor visitor) => Counters.Create(Counts.Of(visitor));

    public override IReadOnlyDictionary<string, Func<Visitor, Fragment>> OtherWays => new Dictionary<string, Func<Visitor, Fragment>>
    {
        ["Component"] = ComponentOf,
        ["RazorPages"] = visitor => ViewFragment.Partial("~/Examples/TemplateCounter/RazorPages/_Counters.cshtml", Counts.Of(visitor)),
    };

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/examples/template-counter/everybody", (Visitor visitor) => Results.Datastar(Counters.Create(Counts.AddToAll(visitor))));
        app.MapPost("/examples/template-counter/mine", (Visitor visitor) => Results.Datastar(Counters.Create(Counts.AddToOwn(visitor))));

        app.MapPost("/examples/template-counter/component/everybody", (Visitor visitor) =>
        {
            Counts.AddToAll(visitor);
            return Results.Datastar(ComponentOf(visitor));
        });
        app.MapPost("/examples/template-counter/component/mine", (Visitor visitor) =>
        {
            Counts.AddToOwn(visitor);
            return Results.Datastar(ComponentOf(visitor));
        });
    }

    private static ComponentFragment ComponentOf(Visitor visitor) => ComponentFragment.Create<CounterPair>(pair => pair.Add(p => p.Counts, Counts.Of(visitor)));
}
