using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Jint;

namespace Datastar.Razor.Tests.Security;

/// <summary>Runs the script element of an event as a page does, and notes what it called. Whatever text in it ran by itself, has called <c>hacked</c>.</summary>
internal static class PageScript
{
    private const string Browser = """
        const calls = [];
        const call = name => (...given) => { calls.push([name, ...given]); };
        const alert = call('hacked'), setTimeout = run => run();
        const console = { log: call('log'), error: call('error') };
        const window = { set location(url) { calls.push(['location', url]); }, history: { state: null, replaceState: call('replaceState') } };
        class CustomEvent { constructor(type, init) { this.type = type; this.detail = init.detail; } }
        const document = { dispatchEvent: event => calls.push(['event', event.type, event.detail]) };
        """;

    public static JsonArray Run(SseEvent sent)
    {
        var body = new HtmlParser().ParseDocument("<body>" + sent.Elements).Body!;
        Assert.Equal("SCRIPT", Assert.Single(body.Children).TagName);
        using var engine = new Engine();
        engine.Execute(Browser);
        engine.Execute(Assert.Single(body.Children).TextContent);
        return JsonNode.Parse(engine.Evaluate("JSON.stringify(calls)").AsString())!.AsArray();
    }
}
