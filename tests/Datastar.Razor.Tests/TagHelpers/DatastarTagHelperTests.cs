using System.Reflection;
using Datastar.Razor.Tests.TagHelpers.Slices;
using Microsoft.AspNetCore.Razor.TagHelpers;

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

    [Theory, MemberData(nameof(Ways))]
    public async Task It_gets_on_with_other_tag_helpers_and_with_children_and_plain_attributes(string way)
    {
        var html = await app.RenderAsync(way, "mixed", Mixed.Create());

        Assert.Equal("""
            <p id="a" data-text="$title" class="loud" data-show="$open" data-added="&lt;1&gt;">QUIET <b data-text="$count" class="n">QUIET</b></p>
            <section class="x-title" data-show="$open"><p class="loud" data-added="&lt;1&gt;"><i data-text="$title">QUIET</i><img data-attr:src="$title"></p><br data-show="$count > 1" /><br data-show="$count > 2" /></section>
            <button type="button" data-on:click="@get('/x')" data-show="$open" disabled>Go</button>
            <input type='text' value='say "hi"' data-x="1" data-bind="title" readonly="readonly" data-n="2">
            <p data-on:click__once="@post('/y')" data-text="$title" class="z"></p>
            <p data-init__delay.500ms="$n = 'a' &amp;&amp; &quot;b&quot;"></p>
            <p data-class="{...({a: 1}), 'b__c': $open === true}"></p>
            <em class="e" data-text="$errors?.title ?? ''" data-show="$errors?.title" data-on-signal-patch="$errors?.title &amp;&amp; !patch.errors &amp;&amp; ($errors.title = '')" data-on-signal-patch-filter="{include: /^(errors\.)?title(\.|$)/}" role="alert"></em><em></em>
            """, html.Trim());
    }

    [Fact]
    public void Every_prefix_has_a_name_and_a_setter_which_the_compiler_of_views_at_run_time_asks_for()
    {
        var prefixes = typeof(DatastarTagHelper).GetProperties()
            .Select(property => (property, attribute: property.GetCustomAttribute<HtmlAttributeNameAttribute>()))
            .Where(found => found.attribute?.DictionaryAttributePrefix is not null).ToList();

        Assert.NotEmpty(prefixes);
        Assert.All(prefixes, found => Assert.True(found.attribute!.Name is not null && found.property.SetMethod is { IsPublic: true }, found.property.Name));
    }

    [Fact]
    public async Task HTML_helpers_take_attributes_of_Ds() => Assert.Equal(
        """<input data-bind="title" data-on:change="@post(&#x27;/x&#x27;)" id="field" name="field" type="text" value="x" />""",
        (await app.RenderAsync("view", "html-helper", null!)).Trim());

    [Theory]
    [InlineData("string"), InlineData("pipe")]
    public async Task A_slice_that_is_rendered_by_RazorSlices_itself_emits_the_same(string way)
    {
        var html = way == "string" ? await Render.StringAsync(Mixed.Create()) : await Render.PipeAsync(Mixed.Create());

        Assert.Equal((await app.RenderAsync("slice", "mixed", Mixed.Create())).Trim(), html.Trim());
    }
}
