using AngleSharp.Html.Parser;
using CsCheck;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>A URL whose holes are numbers, texts and Guids is written by a way of its own, and must say the same as all others.</summary>
public class ValueRequestTests
{
    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.OneOf("/todos/", "/", "?id=", "'", "\\", ";", "@get(", "@", "$x", "\"", "&amp;", "<", "</script>", "\r\n", "é💡", "\u2028"),
        Gen.String[1, 80]).Where(text => text.Length > 0);

    [Fact]
    public void The_code_is_that_of_any_other_value_in_the_hole() => Gen.Select(Part, Gen.Long, Part.Null()).Sample((head, number, tail) =>
        AssertSame(head, tail, number.ToString(System.Globalization.CultureInfo.InvariantCulture), (ref url) => url.AppendFormatted(number)));

    [Fact]
    public void So_is_that_of_a_text() => Gen.Select(Part, Gen.OneOf(Part, Gen.String), Part.Null()).Sample((head, text, tail) =>
        AssertSame(head, tail, text, (ref url) => url.AppendFormatted(text)));

    [Fact]
    public void So_is_that_of_a_Guid() => Gen.Select(Part, Gen.Guid, Part.Null(), Gen.OneOf(Gen.Const("N"), Gen.Const("D")).Null()).Sample((head, guid, tail, format) =>
        AssertSame(head, tail, guid.ToString(format), (ref url) => url.AppendFormatted(guid, format)));

    [Fact]
    public void So_is_that_of_many_values() => Gen.Select(Part, Gen.Select(Gen.Int, Gen.String, Gen.Bool, Part.Null()).Array[1, 5]).Sample((head, holes) =>
    {
        var values = new ActionUrl(0, holes.Length);
        var any = new ActionUrl(0, holes.Length);
        values.AppendLiteral(head);
        any.AppendLiteral(head);
        foreach (var (number, text, isNumber, literal) in holes)
        {
            if (isNumber)
                values.AppendFormatted(number);
            else
                values.AppendFormatted(text);
            any.AppendFormatted(new Any(isNumber ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : text));
            if (literal is null)
                continue;
            values.AppendLiteral(literal);
            any.AppendLiteral(literal);
        }

        var action = Post(values);

        Assert.Equal(Post(any).ToString(), action.ToString());
        Assert.Equal(action.ToString(), new HtmlParser().ParseDocument($"<p {Ds.OnClick(action)}></p>").QuerySelector("p")!.Attributes.Single().Value);
    });

    [Fact]
    public void An_attribute_holds_the_code_whatever_the_parts_are() => Gen.Select(Part, Gen.Int, Gen.String.Null(), Part.Null()).Sample((head, number, text, tail) =>
    {
        var action = Url(head, tail, (ref url) =>
        {
            if (text is null)
                url.AppendFormatted(number);
            else
                url.AppendFormatted(text);
        });

        var element = new HtmlParser().ParseDocument($"<p {Ds.OnClick(action)}></p>").QuerySelector("p")!;

        var attribute = Assert.Single(element.Attributes);
        Assert.Equal(action.ToString(), attribute.Value);
    });

    [Fact]
    public void More_than_one_value_a_format_and_options_work_as_ever()
    {
        Assert.Equal("@get('/a/1/b/2/c')", Get($"/a/{1}/b/{2}/c").ToString());
        Assert.Equal("@get('/a/12')", Get($"/a/{1}{2}").ToString());
        Assert.Equal("@get('/a/007')", Get($"/a/{7:000}").ToString());
        Assert.Equal("@get('/a/b%20c/2/d')", Get($"/a/{"b c"}/{2}/{"d"}").ToString());
        Assert.Equal("@get('/a/')", Get($"/a/{(string?)null}").ToString());
        Assert.Equal("@get('/a/' + encodeURIComponent($b) + '/c')", Get($"/a/{new Signal<string>("b")}/{"c"}").ToString());
        Assert.Equal("@get('/a/b' + encodeURIComponent($c))", Get($"/a/{"b"}{new Signal<string>("c")}").ToString());
        Assert.Equal("@get('7/a')", Get($"{7}/a").ToString());
        Assert.Equal("@get('/a/-7', {openWhenHidden: true})", Get($"/a/{-7}", new() { OpenWhenHidden = true }).ToString());
        Assert.Equal("data-on:click=\"@delete('/a/7')\" data-show=\"$a\"", Ds.OnClick(Delete($"/a/{7L}")).Show(new Signal<bool>("a")).ToString());
        Assert.Equal("data-on:click__once=\"@post('/a/7')\"", Ds.OnClick(Post($"/a/{7}").Once()).ToString());
    }

    private static void AssertSame(string head, string? tail, string value, Hole hole)
    {
        var action = Url(head, tail, hole);
        var any = Url(head, tail, (ref url) => url.AppendFormatted(new Any(value)));

        Assert.Equal(any.ToString(), action.ToString());
        Assert.Equal(any.When(true).ToString(), action.When(true).ToString());
    }

    private sealed class Any(string text)
    {
        public override string ToString() => text;
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
