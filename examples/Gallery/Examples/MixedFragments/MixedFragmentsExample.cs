using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.MixedFragments;

public sealed class MixedFragmentsExample : Example
{
    public override Fragment Demo(Visitor visitor) => Greetings.Create();

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/mixed-fragments/greetings", () => Results.Datastar(
        DatastarEvent.PatchElements(ViewFragment.Partial("~/Examples/MixedFragments/_MvcGreeting.cshtml", "an MVC view")),
        DatastarEvent.PatchElements(ViewFragment.Partial("~/Examples/MixedFragments/_PageGreeting.cshtml", "a partial of a Razor Page")),
        DatastarEvent.PatchElements(ComponentFragment.Create<ComponentGreeting>(greeting => greeting.Add(g => g.From, "a component"))),
        DatastarEvent.PatchElements(SliceGreeting.Create("a slice"))));
}
