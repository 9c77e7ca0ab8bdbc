using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Jint;

namespace Datastar.Razor.Tests;

/// <summary>Does with a script event what a page does: parses the element, runs the script, and notes what it called.</summary>
internal static class ScriptPage
{
    private const string Browser = """
        const calls = [];
        const console = {};
        for (const level of ['log', 'debug', 'info', 'warn', 'error']) console[level] = (...text) => calls.push([level, ...text]);
        const window = { set location(url) { calls.push(['location', url]); }, set hacked(by) { calls.push(['hacked', by]); } };
        const history = window.history = { state: { kept: true }, replaceState: (...given) => calls.push(['replaceState', ...given]) };
        const setTimeout = run => run();
        class CustomEvent { constructor(type, init) { Object.assign(this, { type }, init); } }
        const target = name => ({ dispatchEvent: event => calls.push([name, event]) });
        const document = { ...target('document'), querySelectorAll: selector => [target(selector), target(selector)] };
        """;

    /// <summary>The one element that the event appends to the body.</summary>
    public static IElement Element(SseEvent sent)
    {
        Assert.Equal("body", sent["selector"]);
        Assert.Equal("append", sent["mode"]);
        var body = new HtmlParser().ParseDocument("<body>" + sent.Elements).Body!;
        var element = Assert.IsAssignableFrom<IElement>(Assert.Single(body.ChildNodes));
        Assert.Equal("SCRIPT", element.TagName);
        return element;
    }

    /// <summary>What the script has called, each call an array of the name and the arguments.</summary>
    public static JsonArray Run(DatastarEvent datastarEvent) => Run(Wire.Read(datastarEvent));

    /// <inheritdoc cref="Run(DatastarEvent)"/>
    public static JsonArray Run(SseEvent sent)
    {
        using var engine = new Engine();
        engine.Execute(Browser);
        engine.Execute(Element(sent).TextContent);
        return JsonNode.Parse(engine.Evaluate("JSON.stringify(calls)").AsString())!.AsArray();
    }

    public static void AssertCalls(DatastarEvent datastarEvent, params object?[] call)
    {
        var expected = JsonSerializer.SerializeToNode(new[] { call });
        var actual = Run(datastarEvent);
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}, but it was {actual}");
    }
}
