using AngleSharp.Html.Parser;
using CsCheck;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>A URL with one number in it is written by a way of its own, and must say the same as all others.</summary>
public class NumberedRequestTests
{
    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.OneOf("/todos/", "/", "?id=", "'", "\\", ";", "@get(", "@", "$x", "\"", "&amp;", "<", "</script>", "\r\n", "é💡", "\u2028"),
        Gen.String[1, 80]).Where(text => text.Length > 0);

    [Fact]
    public void The_code_is_that_of_any_other_value_in_the_hole() => Gen.Select(Part, Gen.Long, Part.Null()).Sample((head, number, tail) =>
    {
        var numbered = Url(head, tail, (ref url) => url.AppendFormatted(number));
        var text = Url(head, tail, (ref url) => url.AppendFormatted(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(text.ToString(), numbered.ToString());
        Assert.Equal(text.When(true).ToString(), numbered.When(true).ToString());
    });

    [Fact]
    public void An_attribute_holds_the_code_whatever_the_parts_are() => Gen.Select(Part, Gen.Int, Part.Null()).Sample((head, number, tail) =>
    {
        var action = Url(head, tail, (ref url) => url.AppendFormatted(number));

        var element = new HtmlParser().ParseDocument($"<p {Ds.OnClick(action)}></p>").QuerySelector("p")!;

        var attribute = Assert.Single(element.Attributes);
        Assert.Equal(action.ToString(), attribute.Value);
    });

    [Fact]
    public void More_than_one_number_a_format_and_options_work_as_ever()
    {
        Assert.Equal("@get('/a/1/b/2/c')", Get($"/a/{1}/b/{2}/c").ToString());
        Assert.Equal("@get('/a/12')", Get($"/a/{1}{2}").ToString());
        Assert.Equal("@get('/a/007')", Get($"/a/{7:000}").ToString());
        Assert.Equal("@get('7/a')", Get($"{7}/a").ToString());
        Assert.Equal("@get('/a/-7', {openWhenHidden: true})", Get($"/a/{-7}", new() { OpenWhenHidden = true }).ToString());
        Assert.Equal("data-on:click=\"@delete('/a/7')\" data-show=\"$a\"", Ds.OnClick(Delete($"/a/{7L}")).Show(new Signal<bool>("a")).ToString());
        Assert.Equal("data-on:click__once=\"@post('/a/7')\"", Ds.OnClick(Post($"/a/{7}").Once()).ToString());
    }

    private delegate void Hole(ref ActionUrl url);

    private static DatastarAction Url(string head, string? tail, Hole hole)
    {
        var url = new ActionUrl(0, 1);
        url.AppendLiteral(head);
        hole(ref url);
        if (tail is not null)
            url.AppendLiteral(tail);
        return Get(url);
    }
}
