using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Datastar.Razor.Tests.Expressions;
using Datastar.Razor.Tests.Security.Slices;
using Jint;
using Jint.Native;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Security;

/// <summary>Every hostile text in every place where text meets a language: it arrives as it is, and nothing else happens.</summary>
public sealed class XssTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly IServiceProvider Services = new ServiceCollection().AddLogging().BuildServiceProvider();

    public static TheoryData<string> Texts => [.. HostileText.All];

    // Pieces of hostile texts one after the other, among characters that end something somewhere.
    private static readonly Gen<string> Mixed = Gen.OneOf(
        Gen.Int[0, HostileText.All.Length - 2].Select(i => HostileText.All[i]),
        Gen.Int[0, HostileText.All.Length - 2].Select(i => HostileText.All[i][..(HostileText.All[i].Length / 2)]),
        Gen.String[Gen.Char["'\"`\\/<>&;:=${}()@!-*#\r\n\t \0\u2028\u0085\ud83d\udd95_x1"], 1, 6]).Array[1, 5].Select(string.Concat).Where(text => text is not ("" or "." or ".."));

    /// <summary>All places at once.</summary>
    [Fact]
    public Task Whatever_is_put_together_of_them_arrives_as_it_is_too() => Mixed.SampleSeededAsync(seed: 12, count: 400, async text =>
    {
        await In_a_slice(text);
        await In_a_page_that_RazorSlices_renders(text);
        await In_a_component(text);
        await In_a_hole_of_an_HTML_fragment(text);
        In_a_patch_of_elements(text);
        In_a_patch_of_signals(text);
        In_a_script(text);
        In_the_URL_of_a_script(text);
        In_an_attribute_of_a_script(text);
        As_the_name_of_an_attribute_of_a_script(text);
        In_a_field_of_an_event(text);
    });

    [Theory, MemberData(nameof(Texts))]
    public async Task In_a_slice(string text) => AssertPage(await Render.FragmentAsync(HostileSlice.Create(text), Services), await Render.FragmentAsync(HostileSlice.Create("x"), Services), text);

    [Theory, MemberData(nameof(Texts))]
    public async Task In_a_page_that_RazorSlices_renders(string text) => AssertPage(await Render.StringAsync(HostileSlice.Create(text)), await Render.StringAsync(HostileSlice.Create("x")), text);

    [Theory, MemberData(nameof(Texts))]
    public async Task In_a_component(string text) => AssertPage(await ComponentAsync(text), await ComponentAsync("x"), text, isComponent: true);

    [Theory, MemberData(nameof(Texts))]
    public async Task In_a_hole_of_an_HTML_fragment(string text)
    {
        var body = Body(await Render.FragmentAsync(HtmlFragment.Create($"<p id=\"case\" title=\"{text}\">{text}</p>")));

        var element = Assert.Single(body.Children, child => child.Id != "after");
        Assert.Equal(["id", "title"], element.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(InAttribute(text), element.GetAttribute("title"));
        Assert.Equal(InText(text), element.TextContent);
    }

    [Theory, MemberData(nameof(Texts))]
    public void In_a_patch_of_elements(string text)
    {
        var sent = Wire.Read(DatastarEvent.PatchElements(HtmlFragment.Create($"<pre>{text}|</pre>")));

        Assert.Equal("datastar-patch-elements", sent.Type);
        Assert.All(sent.Data, line => Assert.StartsWith("elements ", line, StringComparison.Ordinal));
        // The parser drops a line end that begins a pre.
        var shown = InText(text) + "|";
        Assert.Equal(shown.StartsWith('\n') ? shown[1..] : shown, Body(sent.Elements).QuerySelector("pre")!.TextContent);
    }

    [Theory, MemberData(nameof(Texts))]
    public void In_a_patch_of_signals(string text)
    {
        var sent = Wire.Read(DatastarEvent.PatchSignals(new Dictionary<string, object> { ["text"] = text, ["list"] = new[] { text } }));

        Assert.Equal("datastar-patch-signals", sent.Type);
        Assert.All(sent.Data, line => Assert.StartsWith("signals ", line, StringComparison.Ordinal));
        var signals = JsonNode.Parse(sent.Signals)!;
        Assert.Equal(HostileText.WellFormed(text), (string?)signals["text"]);
        Assert.Equal(HostileText.WellFormed(text), (string?)signals["list"]![0]);
    }

    [Theory, MemberData(nameof(Texts))]
    public void In_a_script(string text)
    {
        var literal = JsonSerializer.Serialize(text, Relaxed);

        ScriptPage.AssertCalls(DatastarEvent.ExecuteScript($"console.log({literal}) // {text.ReplaceLineEndings(" ")}".Replace('\0', ' ')), "log", text);
        ScriptPage.AssertCalls(DatastarEvent.ConsoleLog(text), "log", text);
        var dispatched = Assert.Single(ScriptPage.Run(DatastarEvent.DispatchCustomEvent("x" + text, JsonValue.Create(text))))![1]!;
        Assert.Equal("x" + HostileText.WellFormed(text), (string?)dispatched["type"]);
        Assert.Equal(HostileText.WellFormed(text), (string?)dispatched["detail"]);
    }

    [Theory, MemberData(nameof(Texts))]
    public void In_the_URL_of_a_script(string text)
    {
        ScriptPage.AssertCalls(DatastarEvent.Redirect("/?q=" + text), "location", "/?q=" + text);
        ScriptPage.AssertCalls(DatastarEvent.ReplaceUrl("/?q=" + text), "replaceState", new { kept = true }, "", "/?q=" + text);
        if (NavigationIsSafe(text))
            ScriptPage.AssertCalls(DatastarEvent.Redirect(text), "location", text);
        else
            Assert.ThrowsAny<ArgumentException>(() => DatastarEvent.Redirect(text));
    }

    [Theory, MemberData(nameof(Texts))]
    public void In_an_attribute_of_a_script(string text)
    {
        var sent = Wire.Read(DatastarEvent.ExecuteScript("console.log(1)", new() { Attributes = new Dictionary<string, string?> { ["data-x"] = text } }));

        var script = Assert.Single(Body(sent.Elements).Children, child => child.Id != "after");
        Assert.Equal(InAttribute(text), script.GetAttribute("data-x"));
        Assert.Equal(["data-x", "data-effect"], script.Attributes.Select(attribute => attribute.Name));
    }

    [Theory, MemberData(nameof(Texts))]
    public void As_the_name_of_an_attribute_of_a_script(string text)
    {
        var options = new ExecuteScriptOptions { Attributes = new Dictionary<string, string?> { [text] = null } };
        try
        {
            var script = Assert.Single(Body(Wire.Read(DatastarEvent.ExecuteScript("1", options)).Elements).Children, child => child.Id != "after");
            Assert.Equal(2, script.Attributes.Length);
        }
        catch (ArgumentException refused)
        {
            Assert.Contains("is not the name of an HTML attribute", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void In_a_field_of_an_event(string text)
    {
        AssertField(() => DatastarEvent.PatchElements("<p></p>", new() { Selector = "#" + text }), sent => sent["selector"], "#" + text);
        AssertField(() => DatastarEvent.PatchElements("<p></p>", new() { ViewTransitionSelector = "#" + text }), sent => sent["viewTransitionSelector"], "#" + text);
        AssertField(() => DatastarEvent.RemoveElements("#" + text), sent => sent["selector"], "#" + text);
        AssertField(() => DatastarEvent.PatchSignals(new { a = 1 }, new() { EventId = text }), sent => sent.Id, text);
    }

    /// <summary>Compares with the same page made of a harmless text: the same elements with the same attributes, and the text wherever it belongs.</summary>
    private static void AssertPage(string html, string harmless, string text, bool isComponent = false)
    {
        var body = Body(html);
        Assert.Equal(Skeleton(Body(harmless)), Skeleton(body));

        var element = body.QuerySelector("#case")!;
        // Components write control characters as references, of which HTML has a reading of its own.
        var attribute = isComponent ? InAttribute(text).Replace('\u0085', '…') : InAttribute(text);
        Assert.Equal(isComponent ? attribute : InText(text), element.TextContent);
        Assert.Equal(attribute, element.GetAttribute("title"));
        Assert.Equal($"a {attribute} b", element.GetAttribute("class"));
        Assert.Equal(attribute, element.GetAttribute("data-plain"));
        Assert.Equal(text, Evaluate(element, "data-text").AsString());
        Assert.Equal(text, Evaluate(element, "data-attr:title").AsString());
        var signals = Evaluate(element, "data-signals");
        Assert.Equal(HostileText.WellFormed(text), signals.Get("text").AsString());
        Assert.Equal(HostileText.WellFormed(text), signals.Get("nested").Get("list").Get("0").AsString());
        var url = Call(element, "data-on:click")[1]!.GetValue<string>();
        Assert.Matches("^/x/[^/?#<>\"'\\s]*\\?q=[^/?#&<>\"'\\s]*$", url);
        Assert.Equal(HostileText.WellFormed(text), Uri.UnescapeDataString(url[(url.IndexOf('=', StringComparison.Ordinal) + 1)..]));
        Assert.Equal(HostileText.WellFormed(text), (string?)Call(element, "data-on:keydown")[2]!["payload"]!["text"]);

        var attributes = body.QuerySelector("#attributes")!;
        Assert.True(Evaluate(attributes, "data-show").AsBoolean());
        Assert.Equal($"<{text}>", Evaluate(attributes, "data-text").AsString());
        Assert.Equal(HostileText.WellFormed(text), Evaluate(attributes, "data-signals:text").AsString());
    }

    private static JsValue Evaluate(IElement element, string attribute)
    {
        using var engine = new Engine();
        engine.Execute("const window = {}, $ = {}, calls = []; const __action = (name, evt, ...args) => { calls.push([name, ...args]); }; const el = {}, evt = {};");
        var value = engine.Evaluate($"(function() {{ {ClientRewriting.Rewrite(element.GetAttribute(attribute)!, returnsValue: !attribute.StartsWith("data-on", StringComparison.Ordinal))}\n }})()");
        Assert.True(engine.Evaluate("window.hacked === undefined && Object.keys($).length === 0").AsBoolean());
        return attribute.StartsWith("data-on", StringComparison.Ordinal) ? engine.Evaluate("JSON.stringify(calls)") : value;
    }

    private static JsonArray Call(IElement element, string attribute) => Assert.Single(JsonNode.Parse(Evaluate(element, attribute).AsString())!.AsArray())!.AsArray();

    private static void AssertField(Func<DatastarEvent> make, Func<SseEvent, string?> field, string text)
    {
        if (text.AsSpan().ContainsAny("\r\n\0"))
            Assert.ThrowsAny<ArgumentException>(() => Wire.Read(make()));
        else
            Assert.Equal(HostileText.WellFormed(text), field(Wire.Read(make())));
    }

    // Browsers read the scheme of a URL without control characters and leading white space.
    private static bool NavigationIsSafe(string url)
    {
        var read = string.Concat(url.Where(c => c > ' ')).ToLowerInvariant();
        return url.Trim().Length > 0 && !new[] { "javascript:", "data:", "vbscript:" }.Any(scheme => read.StartsWith(scheme, StringComparison.Ordinal));
    }

    private static async Task<string> ComponentAsync(string text) =>
        await Render.FragmentAsync(ComponentFragment.Create<HostileComponent>(p => p.Add(c => c.Text, text)), Services);

    private static IElement Body(string html)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}<p id=\"after\"></p>").Body!;
        Assert.Equal("after", body.LastElementChild!.Id);
        return body;
    }

    private static string Skeleton(IElement root) => string.Join('\n', root.QuerySelectorAll("*").Select(element => $"{element.TagName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));

    // What an HTML parser makes of characters that cannot be in a document.
    private static string InAttribute(string text) => HostileText.WellFormed(text).Replace('\0', '\ufffd');

    private static string InText(string text) => HostileText.WellFormed(text).Replace("\0", "", StringComparison.Ordinal);
}
