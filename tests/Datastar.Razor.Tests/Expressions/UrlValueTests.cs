using System.Text.Json;
using CsCheck;
using Jint;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Whatever a value in a URL is: the request stays on the page's origin, and its path has the segments that the author wrote.</summary>
public class UrlValueTests
{
    private static readonly string[] Hostile =
    [
        "", ".", "..", "...", "%2e", "%2e%2e", ".%2E", "%", "/", "//", "\\", "\\\\", "/\\", "../..", "..\\..", "?", "#", "?a=b", "evil.test", "//evil.test", "\t", "\n", "\r",
        ".\t", " ", "  ", ":", "@", "javascript:alert(1)", "'", "\"", "\u2028", "\0", "é", "💡", "%00", "%2f", "%5c", "a/b", "a b", "$x", "@get(", ";", "</script>",
    ];

    private static readonly Gen<string> Value = Gen.OneOf(Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]), Gen.String[Gen.Char["./\\%2eE?#:@\t\n a"], 0, 4]);

    private static readonly string[] Literals = ["/", "/a/", "/.", "/%2e", "/..", "/.\t", ".", "%2E", "x", "/v", "\\", "-", "?q=", "&r=", "#"];

    private static readonly Gen<string> Literal = Gen.Int[0, Literals.Length - 1].Select(i => Literals[i]);

    [Fact]
    public Task A_value_of_CSharp_is_one_segment_or_refused() => Gen.Select(Literal, Value).Array[1, 4].SampleSeededAsync(seed: 1, count: 4000, parts =>
    {
        var url = Build(parts, (ref url, value) => url.AppendFormatted(value, name: "value"), out var refused);

        if (url is not null)
            AssertInPlace(Sent(Get(url.Value.Url), "({})"), url.Value.Author);
        else
            Assert.Contains("segment", refused, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_signal_is_one_segment_whatever_it_holds() => Gen.Select(Literal, Value).Array[1, 4].SampleSeededAsync(seed: 2, count: 1000, parts =>
    {
        var index = 0;
        var url = Build(parts, (ref url, _) => url.AppendFormatted(new Signal<string>($"s{index++}")), out _);
        if (url is null)
            return;
        var signals = JsonSerializer.Serialize(parts.Select((part, i) => ($"s{i}", part.Item2)).ToDictionary(pair => pair.Item1, pair => pair.Item2));

        AssertInPlace(Sent(Get(url.Value.Url), $"({signals})"), url.Value.Author);
    });

    [Fact]
    public void A_value_that_is_no_segment_is_named()
    {
        var name = "..";

        var exception = Assert.Throws<ArgumentException>(() => Delete($"/users/{name}/avatar"));

        Assert.Equal("name", exception.ParamName);
        Assert.Contains("\"..\"", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Get($"/{""}/{"evil.test"}"));
        Assert.Throws<ArgumentException>(() => Get($"/a/{(string?)null}"));
        Assert.Throws<ArgumentException>(() => Get($"{"."}"));
        Assert.Throws<ArgumentException>(() => Get($"/a/.{"."}"));
    }

    [Fact]
    public void Any_text_may_stand_in_the_query_and_in_a_segment_that_is_one_already()
    {
        Assert.Equal("@get('/a?b=..&c=')", Get($"/a?b={".."}&c={""}").ToString());
        Assert.Equal("@get('/v../x')", Get($"/v{".."}/x").ToString());
        Assert.Equal("@get('/a?b=' + encodeURIComponent($c))", Get($"/a?b={new Signal<string>("c")}").ToString());
    }

    [Fact]
    public void A_URL_that_begins_with_two_slashes_is_refused()
    {
        foreach (var url in new[] { "//evil.test", "/\\evil.test", "/\t/evil.test", " //evil.test", "\\\\evil.test", "\n/\r/evil.test" })
            Assert.Contains("another host", Assert.Throws<ArgumentException>(() => Get(url)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Get($"//{"evil.test"}/x"));
        Assert.Equal("@get('/.//evil.test')", Get("/.//evil.test").ToString());
        Assert.Equal("@get('https://evil.test/x')", Get("https://evil.test/x").ToString());
    }

    [Fact]
    public void An_expression_that_begins_with_a_slash_stays_on_the_origin()
    {
        foreach (var value in Hostile)
        {
            var sent = Sent(Get((DatastarExpression<string>)"/" + new Signal<string>("s0")), $"({JsonSerializer.Serialize(new { s0 = value })})");

            Assert.Equal("page.test", Fold(sent).Host);
        }
        Assert.Equal("@get('/todos/' + $id)", Get("/todos/" + new Signal<int>("id")).ToString());
    }

    [Fact]
    public void Values_of_each_kind_are_written_as_routes_read_them()
    {
        Assert.Equal("@get('/a/1/b/2/c')", Get($"/a/{1}/b/{2}/c").ToString());
        Assert.Equal("@get('/a/12')", Get($"/a/{1}{2}").ToString());
        Assert.Equal("@get('/a/007')", Get($"/a/{7:000}").ToString());
        Assert.Equal("@get('/a/b%20c/2/d')", Get($"/a/{"b c"}/{2}/{"d"}").ToString());
        Assert.Equal("@get('7/a')", Get($"{7}/a").ToString());
        Assert.Equal("@get('/a/-7', {openWhenHidden: true})", Get($"/a/{-7}", new() { OpenWhenHidden = true }).ToString());
        Assert.Equal("data-on:click=\"@delete('/a/7')\" data-show=\"$a\"", Ds.OnClick(Delete($"/a/{7L}")).Show(new Signal<bool>("a")).ToString());
        Assert.Equal("data-on:click__once=\"@post('/a/7')\"", Ds.OnClick(Post($"/a/{7}").Once()).ToString());
    }

    private delegate void Hole(ref ActionUrl url, string value);

    // A ref struct cannot be handed out: its code can, as an expression.
    private static (DatastarExpression<string> Url, string Author)? Build((string, string)[] parts, Hole hole, out string refused)
    {
        var author = "";
        refused = "";
        try
        {
            var url = new ActionUrl(0, parts.Length);
            foreach (var (literal, value) in parts)
            {
                url.AppendLiteral(literal);
                hole(ref url, value);
                author += literal + "v";
            }
            return (new DatastarExpression<string>(url.ToCode("", ""), Datastar.Razor.Expressions.Precedence.Additive), author);
        }
        catch (ArgumentException exception)
        {
            refused = exception.Message.Contains("another host", StringComparison.Ordinal) ? "segment" : exception.Message;
            return null;
        }
    }

    private static string Sent(DatastarAction action, string signals)
    {
        using var browser = new Browser(signals);
        return JsonDocument.Parse(browser.Execute(action)).RootElement[0][1].GetString()!;
    }

    private static void AssertInPlace(string sent, string author)
    {
        var (host, segments) = Fold(sent);
        var (wantedHost, wanted) = Fold(author);
        Assert.Equal(wantedHost, host);
        Assert.Equal(wanted, segments);
    }

    /// <summary>The host and the number of segments, as the URL standard has them for a page at https://page.test/p/q/r.</summary>
    private static (string Host, int Segments) Fold(string url)
    {
        url = string.Concat(url.Trim([.. Enumerable.Range(0, 33).Select(i => (char)i)]).Where(c => c is not ('\t' or '\n' or '\r')));
        var path = url.Split('?', '#')[0].Replace('\\', '/');
        if (path.StartsWith("//", StringComparison.Ordinal))
            return (path[2..].Split('/')[0], 0);
        var segments = new Stack<string>(path.StartsWith('/') ? [] : ["p", "q"]);
        var parts = (path.StartsWith('/') ? path[1..] : path).Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            var isLast = i == parts.Length - 1;
            if (part == "..")
                segments.TryPop(out _);
            if (part is not (".." or "."))
                segments.Push(part);
            else if (isLast)
                segments.Push("");
        }
        return ("page.test", segments.Count);
    }
}
