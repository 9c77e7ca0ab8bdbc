using AngleSharp.Html.Parser;
using CsCheck;
using Microsoft.AspNetCore.Html;

namespace Datastar.Razor.Tests;

public sealed class HtmlFragmentTests
{
    [Fact]
    public async Task A_string_is_markup_and_sent_as_it_is()
    {
        Assert.Equal("<b>&amp;</b>", await Render.FragmentAsync("<b>&amp;</b>"));
        Assert.Equal("<b>&amp;</b>", await Render.FragmentAsync(HtmlFragment.Raw("<b>&amp;</b>")));
    }

    [Fact]
    public async Task HTML_content_is_markup()
    {
        Assert.Equal("<b>&lt;é</b>", await Render.FragmentAsync(HtmlFragment.From(new HtmlContentBuilder().AppendHtml("<b>").Append("<é").AppendHtml("</b>"))));
    }

    [Fact]
    public async Task Holes_of_an_interpolated_string_are_encoded()
    {
        var text = "<img src=x onerror=\"a('b')\">";

        Assert.Equal("<b title=\"&lt;img src=x onerror=&quot;a(&#x27;b&#x27;)&quot;&gt;\">&lt;img src=x onerror=&quot;a(&#x27;b&#x27;)&quot;&gt;</b>",
            await Render.FragmentAsync(HtmlFragment.Create($"<b title=\"{text}\">{text}</b>")));
    }

    [Fact]
    public async Task Holes_take_formats_numbers_nulls_spans_and_markup()
    {
        int? none = null;

        Assert.Equal("<p>007 &lt; 1.5 &#x27;x&#x27; <b>2</b> True c</p>", await Render.FragmentAsync(HtmlFragment.Create(
            $"<p>{7:000} {'<'} {none}{(string?)null}{(IHtmlContent?)null}{1.5} {"'x'".AsSpan()} {new HtmlString("<b>2</b>")} {true} {new HtmlContentBuilder().Append("c")}</p>")));
    }

    [Fact]
    public void Any_text_in_a_hole_is_shown_literally()
    {
        Gen.String[Gen.OneOf(Gen.Char["<>&\"'`=/!-\r\n\t 🎉"], Gen.Char), 0, 30].Sample(text =>
        {
            var fragment = HtmlFragment.Create($"<p title=\"{text}\" lang='{text}'>{text}</p>");
            var html = Wire.Read(DatastarEvent.PatchElements(fragment)).Elements;

            var element = Assert.Single(new HtmlParser().ParseDocument("<body>" + html).Body!.Children);
            // What a document cannot hold at all.
            var shown = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            Assert.Equal(shown.Replace('\0', '\ufffd'), element.GetAttribute("title"));
            Assert.Equal(shown.Replace('\0', '\ufffd'), element.GetAttribute("lang"));
            Assert.Equal(shown.Replace("\0", "", StringComparison.Ordinal), element.TextContent);
        }, iter: 2000);
    }

    [Fact]
    public async Task A_fragment_of_the_apps_own_writes_text_markup_and_other_fragments()
    {
        var fragment = new TestFragment(async (writer, cancellationToken) =>
        {
            writer.WriteHtml("<ul>"u8);
            writer.WriteHtml("<li>é");
            writer.WriteText("<🎉>");
            writer.WriteValue(1.25m, "0.0");
            await writer.TextWriter.WriteAsync("</li>");
            await ((Fragment)"<li>inner</li>").RenderAsync(writer, new FragmentContext(Wire.Request()), cancellationToken);
            writer.WriteHtml("</ul>");
        });

        Assert.Equal("<ul><li>é&lt;🎉&gt;1.3</li><li>inner</li></ul>", (await Wire.ReadAsync(DatastarEvent.PatchElements(fragment))).Elements);
    }

    [Fact]
    public void Text_that_is_written_char_by_char_keeps_its_surrogate_pairs()
    {
        Gen.String[Gen.OneOf(Gen.Char["\ud83c\udf89aé"], Gen.Char['!', '~']), 0, 20].Sample(text =>
        {
            var fragment = new TestFragment((writer, _) =>
            {
                foreach (var c in text)
                    writer.TextWriter.Write(c);
                writer.TextWriter.Write("!");
                return default;
            });

            var utf8 = System.Text.Encoding.UTF8;
            Assert.Equal(utf8.GetString(utf8.GetBytes(text + "!")), Wire.Read(DatastarEvent.PatchElements(fragment)).Elements);
        }, iter: 500);
    }

    [Fact]
    public void Null_is_refused_where_it_is_given()
    {
        Assert.Throws<ArgumentNullException>(() => HtmlFragment.Raw(null!));
        Assert.Throws<ArgumentNullException>(() => HtmlFragment.From(null!));
        Assert.Throws<ArgumentNullException>(() => (Fragment)(string)null!);
        Assert.Throws<ArgumentNullException>(() => (Fragment)(RazorSlices.RazorSlice)null!);
        Assert.Throws<ArgumentNullException>(() => DatastarEvent.PatchElements((Fragment)null!));
    }
}
