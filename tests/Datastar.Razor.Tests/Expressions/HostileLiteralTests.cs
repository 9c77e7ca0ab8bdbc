using System.Text.Json;
using CsCheck;
using Jint;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

public class HostileLiteralTests
{
    public static TheoryData<string> Texts => new(
        "", " ", "a", "it's", "\"", "`", "\\", "\\\\", "\\'", "'\\", "'", "''", "a\\'b\\", "\\u0027", "\\x27", "\\n",
        "\0", "\u0001\u001f\u007f", "\r", "\n", "\r\n", "\t\b\f\v", "\u2028", "\u2029", "\u0085", "\u00a0", "\ufeff", "\ufffe",
        "\ud800", "\udc00", "a\ud800b", "\udc00\ud800", "😀", "🖕", "🖕JS_$a_DS🚀", "🖕JS_", "_DS🚀", "🖕JS_alert(1)_DS🚀",
        "<", "</", "<!", "<!--", "-->", "<!-- <script>", "</script>", "</SCRIPT >", "<script>alert(1)</script>", "</style>", "]]>", "<?xml", "&lt;", "&#39;", "&amp;quot;", "&", "\" onclick=\"alert(1)", "'><img src=x onerror=alert(1)>",
        "$", "$a", "$a.b-c", "$5", "${a}", "${$a}", "$$a", "$['a']", "a$", "$_x", "$é",
        "@", "@a", "@a(", "@get('/x')", "@post(", "x@y(z)", "a@b.c", "@@a(", "@$a(", "@_(", "@5(", "@é(", "@a (",
        ";", "a;b", "';alert(1);'", "a/b;c/d", "/;/", "//", "/* */", "*/", "a // b", "/'/", "return", "return 1; 2", "javascript:alert(1)", "`${1}`", "() => { }", "(() => { })()", "(function(){;})()",
        "%", "%27", "{{", "}}", "{0}", "\\u{1F600}", "__proto__", "constructor");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_stays_text(string text)
    {
        using var browser = new Browser("({a: 'A'})");

        Assert.Equal(text, browser.Evaluate(Value(text)).AsString());
        Assert.Equal(text, browser.EvaluateInScript(Value(text)).AsString());
        Assert.Equal(text + "A" + text, browser.Evaluate(text + new Signal<string>("a") + text).AsString());
        Assert.True(browser.Evaluate(Value(text) == text).AsBoolean());
        Assert.Equal(text + text, browser.Evaluate(Template($"{text}{text}")).AsString());
        Assert.Equal(text + "A" + text, browser.Evaluate(Template($"{text}{new Signal<string>("a")}{text}")).AsString());
        Assert.Equal(text, browser.Evaluate(Js($"((x) => x)({text})")).AsString());
        Assert.Equal(WellFormed(text), browser.Evaluate(Value(new { text })).Get("text").AsString());
        Assert.Equal(1, browser.Evaluate(Value(new Dictionary<string, int> { [text] = 1 })).Get(WellFormed(text)).AsNumber());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_stays_text_beside_divisions_and_other_texts(string text)
    {
        using var browser = new Browser("({n: 6})");
        var half = new Signal<double>("n") / 2;

        Assert.Equal("3" + text + "3" + text, browser.Evaluate(half + text + half + text).AsString());
        Assert.Equal(text + "/3" + text, browser.Evaluate(text + "/" + half + text).AsString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_stays_text_in_statements(string text)
    {
        using var browser = new Browser("({a: '', b: ''})");
        var statement = new Signal<string>("a").Set(text).Then(new Signal<string>("b").Set(text));

        browser.Evaluate(statement);
        Assert.Equal(text, browser.Evaluate(new Signal<string>("a")).AsString());
        Assert.Equal(text, browser.Evaluate(new Signal<string>("b")).AsString());

        var calls = browser.Execute(Post("/x", new() { Payload = new { text }, Headers = new() { ["X-T"] = WellFormed(text) } }).When(Value(text) == text));
        var call = JsonDocument.Parse(calls).RootElement[0];
        Assert.Equal("/x", call[1].GetString());
        Assert.Equal(WellFormed(text), call[2].GetProperty("payload").GetProperty("text").GetString());
        Assert.Equal(WellFormed(text), call[2].GetProperty("headers").GetProperty("X-T").GetString());
    }

    [Fact]
    public void Any_text_stays_text() => Gen.Char["'\"`\\;/$@<>!-{}()=ab_5.\n\u2028\ud83d\udd95\udc00é*&"].Array[0, 24].Select(chars => new string(chars)).Sample(text =>
    {
        using var browser = new Browser("({a: 'A', n: 6})");
        Assert.Equal(text, browser.Evaluate(Value(text)).AsString());
        Assert.Equal(text + "A" + text, browser.Evaluate(Template($"{text}{new Signal<string>("a")}{text}")).AsString());
        Assert.Equal("3" + text + "3" + text, browser.Evaluate(new Signal<double>("n") / 2 + text + new Signal<double>("n") / 2 + text).AsString());
    }, iter: 200);

    [Fact]
    public void A_key_that_would_set_the_prototype_is_an_ordinary_key()
    {
        using var browser = new Browser();

        Assert.Equal("{\"__proto__\":{\"x\":1}}", browser.Execute(Post("/x", new() { Payload = new Dictionary<string, object> { ["__proto__"] = new { x = 1 } } }))["[[\"post\",\"/x\",{\"payload\":".Length..^3]);
    }

    // JSON carries no lone surrogates: the serializer replaces them.
    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
