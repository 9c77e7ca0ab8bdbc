using AngleSharp.Html.Parser;
using Datastar.Razor.Tests.Slices.Templates;
using Microsoft.Extensions.DependencyInjection;
using RazorSlices;

namespace Datastar.Razor.Tests.Slices;

public sealed class SliceTagHelperTests
{
    private const string Hostile = "<x>\"'&é🎉";

    public static TheoryData<string> Ways => ["fragment", "page", "string", "pipe"];

    [Theory, MemberData(nameof(Ways))]
    public async Task Tag_helpers_work_whichever_way_the_slice_is_rendered(string way)
    {
        var html = await RenderAsync(way, () => Helpers.Create("<&>"));

        AssertHtml("""
            <strong>hi &lt;&amp;&gt;!</strong>
            <b>shown</b>
            <input type="text" disabled data-mark="a&amp;b">
            <p class="c-&lt;&amp;&gt;" title="q&quot;'" hidden="hidden" data-mark="x &lt;&amp;&gt;">é &lt;&amp;&gt;</p>
            <hr><div>&lt;pre><strong>in <i data-mark="deep">&lt;&amp;&gt;</i>!</strong>&amp;post</div><hr>
            <ul><li>1 &lt;&amp;&gt;</li><li><b>2</b></li></ul>
            """, html);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Values_are_encoded_and_formatted_whichever_way_the_slice_is_rendered(string way)
    {
        var html = await RenderAsync(way, () => Values.Create(Hostile));

        AssertHtml($"""
            <i>&lt;x&gt;"'&amp;é🎉</i><i>|7|1.5|True|False|&lt;|Friday|&lt;é&gt;|<b>|00000000-0000-0000-0000-000000000000</i>
            <b data-ignore>&lt;x&gt;"'&amp;é🎉|&lt;é&gt;</b>
            <a class="&lt;x&gt;&quot;'&amp;é🎉" href="x&lt;x&gt;&quot;'&amp;é🎉y" data-n="7">005</a>
            <input data-ignore disabled="disabled" value="&lt;x&gt;&quot;'&amp;é🎉" data-n="7" required>
            """, html);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Null_and_false_attributes_disappear(string way)
    {
        var html = await RenderAsync(way, () => Values.Create(null!));

        Assert.Contains("<a href=\"xy\" hidden=\"hidden\" data-n=\"7\">", html, StringComparison.Ordinal);
    }

    [Theory, InlineData("page"), InlineData("string"), InlineData("pipe")]
    public async Task Layouts_sections_partials_and_templates_run_tag_helpers(string way)
    {
        var html = await RenderAsync(way, () => Partials.Create(["a<", "b"]));

        const string Items = """
            <li data-mark="item">a&lt;</li><li>plain a&lt; <li data-mark="item">a&lt;</li></li><b data-mark="a&lt;">a&lt;<strong>!!</strong></b>
            <li data-mark="item">b</li><li>plain b <li data-mark="item">b</li></li><b data-mark="b">b<strong>!!</strong></b>
            """;
        AssertHtml($"""
            <!DOCTYPE html>
            <html><head><title>title &amp; more</title></head>
            <body data-mark="layout"><nav data-mark="section">top</nav><main data-mark="body"><ul>{Items}</ul></main></body></html>
            """, html, isDocument: true);
    }

    [Fact]
    public async Task A_fragment_leaves_the_layout_out()
    {
        var html = await Render.FragmentAsync(Partials.Create(["a"]));

        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
        Assert.Contains("<li data-mark=\"item\">a</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tag_helpers_and_slices_get_services_of_the_request()
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider();

        var html = await Render.FragmentAsync(Injected.Create(), services);

        AssertHtml($"<p>{DateTime.UtcNow.Year}</p><p>{DateTime.UtcNow.Year}</p>", html);
    }

    [Fact]
    public async Task A_tag_helper_that_needs_a_view_is_refused_by_name()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => Render.FragmentAsync(NeedsView.Create()));

        Assert.Contains("NeedsViewTagHelper", exception.Message, StringComparison.Ordinal);
        Assert.Contains("@removeTagHelper", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_does_not_wait_renders_synchronously()
    {
        var writer = FragmentWriter.Rent();
        var context = new FragmentContext(new ServiceCollection().BuildServiceProvider());

        var rendering = ((Fragment)Item.Create("x")).RenderAsync(writer, context, CancellationToken.None);

        Assert.True(rendering.IsCompletedSuccessfully);
        await rendering;
        writer.Return();
    }

    private static Task<string> RenderAsync(string way, Func<RazorSlice> slice) => way switch
    {
        "fragment" => Render.FragmentAsync(slice()),
        "page" => Render.PageAsync(slice()),
        "string" => Render.StringAsync(slice()),
        _ => Render.PipeAsync(slice()),
    };

    private static void AssertHtml(string expected, string actual, bool isDocument = false)
    {
        var parser = new HtmlParser();
        Assert.Equal(Normalize(expected), Normalize(actual));

        string Normalize(string html)
        {
            var node = isDocument ? parser.ParseDocument(html).DocumentElement : parser.ParseDocument("<body>" + html).Body!;
            return string.Join('\n', node.OuterHtml.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(">\n<", "><", StringComparison.Ordinal);
        }
    }
}
