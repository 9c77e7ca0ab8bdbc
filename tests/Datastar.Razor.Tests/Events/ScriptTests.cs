using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace Datastar.Razor.Tests;

public sealed class ScriptTests
{
    // It leaves < alone, as a careless author would.
    private static readonly JsonSerializerOptions Careless = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<string> Hostile = Gen.OneOf(
            Gen.OneOf<string>("</script>", "</SCRIPT ", "</scrİpt>", "<script>", "<!--", "-->", "<!", "--", "\\", "'", "\"", "`", "${", "&quot;", "]]>", "\u2028", "\u2029", "\r", "\n", "\r\n\r\n", "🎉", "é", "\0"),
            Gen.String[Gen.Char[' ', '~'], 0, 5])
        .Array[0, 12].Select(string.Concat);

    [Fact]
    public async Task A_script_is_a_script_element_appended_to_the_body_that_removes_itself()
    {
        Assert.Equal("event: datastar-patch-elements\ndata: selector body\ndata: mode append\ndata: elements <script data-effect=\"el.remove()\">console.log('hello');</script>\n\n",
            await Wire.TextAsync(DatastarEvent.ExecuteScript("console.log('hello');")));
    }

    [Fact]
    public async Task Options_of_a_script_are_on_the_wire()
    {
        var sent = await Wire.ReadAsync(DatastarEvent.ExecuteScript("a()\nb()", new()
        {
            AutoRemove = false,
            EventId = "9",
            Retry = TimeSpan.FromMilliseconds(5),
            Attributes = new Dictionary<string, string?> { ["type"] = "module", ["data-x"] = "1\r\n2", ["async"] = null },
        }));

        Assert.Equal(("9", 5), (sent.Id, sent.Retry));
        Assert.Equal("<script type=\"module\" data-x=\"1&#xD;&#xA;2\" async>a()\nb()</script>", sent.Elements);
    }

    [Fact]
    public void Text_in_a_string_literal_keeps_its_meaning_and_ends_no_element()
    {
        Hostile.Sample(text =>
        {
            ScriptPage.AssertCalls(DatastarEvent.ExecuteScript($"console.log({JsonSerializer.Serialize(text, Careless)})"), "log", text);
        }, iter: 500);
    }

    [Theory]
    [InlineData("console.log(`</script><!--<script>${1 + 1}</script>`)", "</script><!--<script>2</script>")]
    [InlineData("console.log('a</SCRIPT>b'.match(/[</]+SCRIPT>|<!--/u)[0])", "</SCRIPT>")]
    [InlineData("console.log(/<!--/u.test('<!--') + ' ' + /<script/.test('<script'))", "true true")]
    [InlineData("for (var i = 0, scripts = ['x']; i<scripts.length; i++) console.log(scripts[i])", "x")]
    [InlineData("// </script> <!--\nconsole.log('after')", "after")]
    [InlineData("console.log('\\</script>\\<!--')", "</script><!--")]
    public void Templates_regular_expressions_comments_and_code_keep_their_meaning(string script, string logged)
    {
        ScriptPage.AssertCalls(DatastarEvent.ExecuteScript(script), "log", logged);
    }

    [Fact]
    public void A_JSON_script_stays_JSON()
    {
        var element = ScriptPage.Element(Wire.Read(DatastarEvent.ExecuteScript("""{"a":"</script><!--"}""", new() { Attributes = new Dictionary<string, string?> { ["type"] = "application/json" } })));

        Assert.Equal("</script><!--", JsonDocument.Parse(element.TextContent).RootElement.GetProperty("a").GetString());
    }

    [Fact]
    public void The_case_of_letters_is_kept()
    {
        ScriptPage.AssertCalls(DatastarEvent.ExecuteScript("console.log('</SCRIPT></sCrIpT>')"), "log", "</SCRIPT></sCrIpT>");
    }

    [Fact]
    public void Values_of_attributes_stay_inside_them()
    {
        Hostile.Sample(value =>
        {
            var element = ScriptPage.Element(Wire.Read(DatastarEvent.ExecuteScript("1", new() { Attributes = new Dictionary<string, string?> { ["data-x"] = value } })));

            // The parser of HTML itself replaces NUL.
            Assert.Equal(value.Replace('\0', '\ufffd'), element.GetAttribute("data-x"));
            Assert.Equal("el.remove()", element.GetAttribute("data-effect"));
            Assert.Equal(2, element.Attributes.Length);
        }, iter: 500);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    [InlineData("a>b")]
    [InlineData("a=b")]
    [InlineData("a/b")]
    [InlineData("a\"b")]
    [InlineData("a'b")]
    [InlineData("\0")]
    public void What_is_no_name_of_an_attribute_is_refused(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => DatastarEvent.ExecuteScript("1", new() { Attributes = new Dictionary<string, string?> { [name] = "x" } }));
        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_that_are_changed_after_the_call_do_not_reach_the_wire()
    {
        var attributes = new Dictionary<string, string?> { ["id"] = "x" };
        var script = DatastarEvent.ExecuteScript("1", new() { Attributes = attributes });
        attributes["><img"] = "";

        Assert.Equal(2, ScriptPage.Element(Wire.Read(script)).Attributes.Length);
    }

    [Fact]
    public void Redirect_sets_the_location_and_ReplaceUrl_the_history()
    {
        Hostile.Sample(text =>
        {
            ScriptPage.AssertCalls(DatastarEvent.Redirect("/a?" + text), "location", "/a?" + text);
            ScriptPage.AssertCalls(DatastarEvent.ReplaceUrl("/a#" + text), "replaceState", new { kept = true }, "", "/a#" + text);
        }, iter: 200);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("\t\n javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\r\nscript\n:alert(1)")]
    [InlineData("\u0001\u001fjavascript:alert(1)")]
    [InlineData("\0javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("DATA:,x")]
    [InlineData("vbscript:x")]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_URL_that_would_run_script_is_refused(string url)
    {
        Assert.Throws<ArgumentException>(nameof(url), () => DatastarEvent.Redirect(url));
        Assert.Throws<ArgumentException>(nameof(url), () => DatastarEvent.ReplaceUrl(url));
        Assert.ThrowsAny<ArgumentException>(() => DatastarEvent.Prefetch("/ok", url));
    }

    [Theory]
    [InlineData("/search?q=javascript:x")]
    [InlineData("https://example.org/#data:x")]
    [InlineData("?a:b")]
    [InlineData("javascript")]
    [InlineData("./javascript:x")]
    [InlineData("mailto:a@example.org")]
    public void A_URL_that_navigates_is_sent(string url)
    {
        ScriptPage.AssertCalls(DatastarEvent.Redirect(url), "location", url);
    }

    [Theory]
    [InlineData(ConsoleLogLevel.Log, "log")]
    [InlineData(ConsoleLogLevel.Debug, "debug")]
    [InlineData(ConsoleLogLevel.Info, "info")]
    [InlineData(ConsoleLogLevel.Warn, "warn")]
    [InlineData(ConsoleLogLevel.Error, "error")]
    public void ConsoleLog_calls_the_method_of_its_level_with_the_text(ConsoleLogLevel level, string method)
    {
        Hostile.Sample(text => ScriptPage.AssertCalls(DatastarEvent.ConsoleLog(text, level), method, text), iter: 50);
    }

    [Fact]
    public void A_lone_surrogate_in_a_text_is_replaced()
    {
        ScriptPage.AssertCalls(DatastarEvent.ConsoleLog("a\ud83db"), "log", "a\ufffdb");
        ScriptPage.AssertCalls(DatastarEvent.Redirect("/\udf89"), "location", "/\ufffd");
    }

    [Fact]
    public void A_level_that_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("level", () => DatastarEvent.ConsoleLog("x", (ConsoleLogLevel)5));
    }

    [Fact]
    public void DispatchCustomEvent_dispatches_on_the_document_by_default()
    {
        Hostile.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(text => ScriptPage.AssertCalls(
            DatastarEvent.DispatchCustomEvent(text, JsonSerializer.SerializeToNode(new { text })),
            "document", new { type = text, bubbles = true, cancelable = true, composed = true, detail = new { text } }), iter: 200);
    }

    [Fact]
    public void DispatchCustomEvent_dispatches_on_every_element_of_a_selector()
    {
        var calls = ScriptPage.Run(DatastarEvent.DispatchCustomEvent("saved", options: new() { Selector = "[a=\"</script>\"]", Bubbles = false, Cancelable = false, Composed = false }));

        Assert.Equal(2, calls.Count);
        Assert.Equal("[a=\"</script>\"]", (string?)calls[1]![0]);
        Assert.Equal("""{"type":"saved","bubbles":false,"cancelable":false,"composed":false,"detail":null}""", calls[1]![1]!.ToJsonString());
    }

    [Fact]
    public void DispatchCustomEvent_sends_id_and_retry_and_refuses_an_empty_name()
    {
        var sent = Wire.Read(DatastarEvent.DispatchCustomEvent("x", options: new() { EventId = "1", Retry = TimeSpan.Zero }));

        Assert.Equal(("1", 0), (sent.Id, sent.Retry));
        Assert.Throws<ArgumentException>("name", () => DatastarEvent.DispatchCustomEvent(" "));
    }

    [Fact]
    public void Prefetch_writes_speculation_rules_that_stay()
    {
        Hostile.Sample(text =>
        {
            var element = ScriptPage.Element(Wire.Read(DatastarEvent.Prefetch("/a", "/b?" + text)));

            Assert.Equal("speculationrules", element.GetAttribute("type"));
            Assert.Null(element.GetAttribute("data-effect"));
            var rule = JsonDocument.Parse(element.TextContent).RootElement.GetProperty("prefetch")[0];
            Assert.Equal("list", rule.GetProperty("source").GetString());
            Assert.Equal(["/a", "/b?" + text], rule.GetProperty("urls").EnumerateArray().Select(url => url.GetString()));
        }, iter: 200);
        Assert.Throws<ArgumentException>("urls", () => DatastarEvent.Prefetch());
    }
}
