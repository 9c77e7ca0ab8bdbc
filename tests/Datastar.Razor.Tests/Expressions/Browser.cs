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
        _engine.Execute("const element = {showModal: () => 'shown', close: () => 'closed', matches: selector => selector === '[open]'}, confirm = () => true, window = {upload: 'controller'};");
        // JSON has no regular expressions.
        _engine.Execute("RegExp.prototype.toJSON = function () { return String(this); };");
        _engine.Execute($"const $ = {signals}; const calls = [];");
        _engine.Execute("const __action = (name, evt, ...args) => { calls.push([name, ...args]); return name === 'peek' ? args[0]() : undefined; };");
        _engine.Execute("const el = {id: 'me', value: 'v', checked: true, tabIndex: 0, dataset: {todoId: '7'}, focus: () => 'focused', closest: tag => ({reset: () => 'reset ' + tag})};");
        _engine.Execute("const evt = {key: 'Enter', code: 'KeyA', button: 0, ctrlKey: true, target: {value: 'typed', checked: true}, detail: {x: 5}, preventDefault: () => 'prevented'};");
        _engine.Execute("const patch = {count: 5};");
    }

    /// <summary>The value of a value attribute.</summary>
    public JsValue Evaluate(DatastarExpression expression) => Run(ClientRewriting.Rewrite(ThroughAttribute(expression.ToString()), returnsValue: true));

    /// <summary>Runs a statement attribute and returns the actions called so far, as JSON.</summary>
    public string Execute(DatastarExpression expression)
    {
        Run(ClientRewriting.Rewrite(ThroughAttribute(expression.ToString()), returnsValue: false));
        return _engine.Evaluate("JSON.stringify(calls)").AsString();
    }

    /// <summary>A signal as JSON.</summary>
    public string? Signal(string name)
    {
        var json = _engine.Evaluate($"JSON.stringify($['{name}'])");
        return json.IsUndefined() ? null : json.AsString();
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
