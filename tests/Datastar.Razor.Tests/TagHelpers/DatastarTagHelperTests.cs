using Datastar.Razor.Tests.TagHelpers.Slices;

namespace Datastar.Razor.Tests.TagHelpers;

public sealed class DatastarTagHelperTests(RazorApp app) : IClassFixture<RazorApp>
{
    public static TheoryData<string> Ways => ["slice", "view", "page"];

    [Theory, MemberData(nameof(Ways))]
    public async Task Attributes_come_out_alike_and_in_the_order_of_the_author(string way)
    {
        var html = await app.RenderAsync(way, "all-kinds", AllKinds.Create());

        Assert.Equal("""
            <div id="a" data-signals="{&quot;title&quot;:&quot;it's &lt;b>&quot;,&quot;count&quot;:2}" class="x" data-signals:first-name="'Ann'" title="t"></div>
            <div id="b" data-indicator="busy" data-init="$title" data-show="$open" data-class:done="$open" data-class:is-done__case.camel="$open" data-class="{'card__title': $open, 'card__head': $open}"></div>
            <input id="c" data-bind="title" type="text" data-on:keydown__debounce.500ms="$title" data-on-intersect="$open" data-on:my-event__case.camel="$open" required>
            <my-box id="d" data-text="$title" data-attr="{'viewBox': $title}" data-style:background-color="$title">old <b data-text="$open">deep</b></my-box>
            <svg id="e" viewBox="0 0 1 1" data-ref="_el"><circle data-attr:r="$title" /></svg>
            <pre id="f" data-json-signals__terse data-ignore data-ignore__self data-preserve-attr="open class" data-computed:full-name="$title"></pre>
            <p id="g" data-persist__session data-scroll-into-view__smooth__vcenter data-match-media:is-dark="(prefers-color-scheme: dark)" data-on-raf="$title" data-on-resize="$open"></p>
            """, html.Trim());
    }
}
