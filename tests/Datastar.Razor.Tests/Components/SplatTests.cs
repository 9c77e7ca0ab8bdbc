using Bunit;

namespace Datastar.Razor.Tests.Components;

public sealed class SplatTests : BunitContext
{
    [Fact]
    public void Attributes_are_splatted_into_an_element_of_a_component() =>
        Render<Splat>().MarkupMatches("""<button data-on:click="@get('/x')" data-show="$open" data-ignore-morph>Go</button>""");
}
