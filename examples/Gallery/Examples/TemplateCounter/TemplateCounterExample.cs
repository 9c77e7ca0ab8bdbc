using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.TemplateCounter;

public sealed class TemplateCounterExample : Example
{
    public override Fragment Demo(Visitor visitor) => Counters.Create(CountsOf(visitor));

    public override IReadOnlyDictionary<string, Func<Visitor, Fragment>> OtherWays => new Dictionary<string, Func<Visitor, Fragment>>
    {
        ["RazorPages"] = visitor => ViewFragment.Partial("~/Examples/TemplateCounter/RazorPages/_Counters.cshtml", CountsOf(visitor)),
    };

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/examples/template-counter/everybody", (Visitor visitor) =>
        {
            SharedCount.Increment();
            return Results.Datastar(Counters.Create(CountsOf(visitor)));
        });

        app.MapPost("/examples/template-counter/mine", (Visitor visitor) =>
        {
            visitor.Update<OwnCount>(count => new(count.Value + 1));
            return Results.Datastar(Counters.Create(CountsOf(visitor)));
        });
    }

    private static Counts CountsOf(Visitor visitor) => new(SharedCount.Value, visitor.Get<OwnCount>().Value);
}
