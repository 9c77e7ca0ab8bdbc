using System.Buffers;
using AngleSharp.Html.Parser;
using Datastar.Razor.Encoding;
using Jint;
using Jint.Native;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Evaluates an expression as a page would: through HTML, the client's rewriting and a JavaScript engine.</summary>
internal sealed class Browser : IDisposable
{
    private readonly Engine _engine = new();

    public Browser(string signals = "({})")
    {
        _engine.Execute($"const $ = {signals}; const calls = [];");
        _engine.Execute("const __action = (name, evt, ...args) => { calls.push([name, ...args]); return name === 'peek' ? args[0]() : undefined; };");
        _engine.Execute("const el = {id: 'me'}, evt = {key: 'Enter'};");
    }

    /// <summary>The value of a value attribute.</summary>
    public JsValue Evaluate(DatastarExpression expression) => Run(ClientRewriting.Rewrite(ThroughAttribute(expression.ToString()), returnsValue: true));

    /// <summary>Runs a statement attribute and returns the actions called so far, as JSON.</summary>
    public string Execute(DatastarExpression expression)
    {
        Run(ClientRewriting.Rewrite(ThroughAttribute(expression.ToString()), returnsValue: false));
        return _engine.Evaluate("JSON.stringify(calls)").AsString();
    }

    /// <summary>The value without the client, as inside a script element.</summary>
    public JsValue EvaluateInScript(DatastarExpression expression)
    {
        var document = new HtmlParser().ParseDocument($"<!doctype html><body><script>x = {expression}</script><p id=after></p>");
        Assert.NotNull(document.QuerySelector("body > p#after"));
        Assert.Single(document.Scripts);
        return _engine.Evaluate(document.QuerySelector("script")!.TextContent);
    }

    public void Dispose() => _engine.Dispose();

    private JsValue Run(string body) => _engine.Evaluate($"(function() {{ {body}\n }})()");

    private static string ThroughAttribute(string code)
    {
        var html = new ArrayBufferWriter<byte>();
        html.Write("<p data-x=\""u8);
        HtmlText.WriteAttribute(html, code);
        html.Write("\" id=after></p>"u8);
        var element = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(html.WrittenSpan)).QuerySelector("p#after");
        return element!.GetAttribute("data-x")!;
    }
}
