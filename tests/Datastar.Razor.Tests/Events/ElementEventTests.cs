using Microsoft.AspNetCore.Html;

namespace Datastar.Razor.Tests;

public sealed class ElementEventTests
{
    [Theory]
    [InlineData(ElementPatchMode.Inner, "inner")]
    [InlineData(ElementPatchMode.Replace, "replace")]
    [InlineData(ElementPatchMode.Prepend, "prepend")]
    [InlineData(ElementPatchMode.Append, "append")]
    [InlineData(ElementPatchMode.Before, "before")]
    [InlineData(ElementPatchMode.After, "after")]
    [InlineData(ElementPatchMode.Remove, "remove")]
    public void Every_mode_has_its_name(ElementPatchMode mode, string name)
    {
        Assert.Equal(name, Wire.Read(DatastarEvent.PatchElements("<p></p>", new() { Selector = "p", Mode = mode }))["mode"]);
    }

    [Fact]
    public async Task Removing_elements_sends_a_selector_and_no_elements()
    {
        Assert.Equal("event: datastar-patch-elements\nid: 4\ndata: selector #old\ndata: mode remove\ndata: useViewTransition true\n\n",
            await Wire.TextAsync(DatastarEvent.RemoveElements("#old", new() { Selector = "#other", Mode = ElementPatchMode.Inner, EventId = "4", UseViewTransition = true })));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Removing_nothing_is_refused(string selector)
    {
        Assert.Throws<ArgumentException>(nameof(selector), () => DatastarEvent.RemoveElements(selector));
    }

    [Theory]
    [InlineData(ElementPatchMode.Inner)]
    [InlineData(ElementPatchMode.Prepend)]
    [InlineData(ElementPatchMode.Append)]
    [InlineData(ElementPatchMode.Before)]
    [InlineData(ElementPatchMode.After)]
    [InlineData(ElementPatchMode.Remove)]
    public void A_mode_that_the_client_does_nothing_with_for_want_of_a_selector_is_refused(ElementPatchMode mode)
    {
        var options = new PatchElementsOptions { Mode = mode };
        var says = $"ElementPatchMode.{mode} needs an element to refer to: write new PatchElementsOptions {{ Mode = ElementPatchMode.{mode}, Selector = \"#…\" }}. (Parameter 'options')";

        Assert.Equal(says, Assert.Throws<ArgumentException>(() => DatastarEvent.PatchElements("<p></p>", options)).Message);
        Assert.Equal(says, Assert.Throws<ArgumentException>(() => DatastarEvent.PatchElements(() => "<p></p>", options)).Message);
        Assert.Equal(says, Assert.Throws<ArgumentException>(() => Microsoft.AspNetCore.Http.Results.Datastar("<p></p>", options)).Message);
        Assert.Equal(says, Assert.Throws<ArgumentException>(() => Microsoft.AspNetCore.Http.Results.Datastar("<p></p>", options, DatastarResponseMode.Html)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_selector_is_refused(string blank)
    {
        Assert.Equal("Selector is blank: write a CSS selector such as #id, or leave it out. (Parameter 'Selector')",
            Assert.Throws<ArgumentException>(() => new PatchElementsOptions { Selector = blank }).Message);
        Assert.Throws<ArgumentException>("ViewTransitionSelector", () => new PatchElementsOptions { ViewTransitionSelector = blank });
    }

    [Fact]
    public void HTML_content_is_a_fragment_too()
    {
        Assert.Equal("<b>&lt;</b>", Wire.Read(DatastarEvent.PatchElements(new HtmlContentBuilder().AppendHtml("<b>").Append("<").AppendHtml("</b>"))).Elements);
    }

    [Fact]
    public async Task Verbs_of_the_generator_send_what_the_events_of_their_name_send()
    {
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);
        var elements = new PatchElementsOptions { Selector = "p" };
        var signals = new PatchSignalsOptions { OnlyIfMissing = true };

        await sse.PatchElementsAsync("<p></p>", elements);
        await sse.PatchElementsAsync(new HtmlString("<p></p>"), elements);
        await sse.RemoveElementsAsync("p", elements);
        await sse.PatchSignalsAsync(new { a = 1 }, signals);
        await sse.PatchSignalsAsync("{}", signals);
        await sse.ExecuteScriptAsync("x()", new() { AutoRemove = false });

        var expected = await Wire.SendAsync(
            DatastarEvent.PatchElements("<p></p>", elements),
            DatastarEvent.PatchElements(new HtmlString("<p></p>"), elements),
            DatastarEvent.RemoveElements("p", elements),
            DatastarEvent.PatchSignals(new { a = 1 }, signals),
            DatastarEvent.PatchSignals("{}", signals),
            DatastarEvent.ExecuteScript("x()", new() { AutoRemove = false }));
        Assert.Equal(expected.Text, context.Body().Text);
    }
}
