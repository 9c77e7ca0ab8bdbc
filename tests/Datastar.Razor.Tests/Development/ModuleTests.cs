using System.Text.Json.Nodes;
using Jint;

namespace Datastar.Razor.Tests.Development;

/// <summary>What the script of the page makes of the client's events, without a browser.</summary>
public sealed class ModuleTests : IDisposable
{
    private readonly Engine _engine = new(options => options.TimeoutInterval(TimeSpan.FromSeconds(30)));

    public ModuleTests()
    {
        _engine.Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Development", "browser.js")));
        _engine.Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Datastar.Razor.development.js")));
        _engine.Execute("const button = element('button', 'save', {'data-on:click': \"@post('/save')\"}); all.push(button)");
    }

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("send(button, 'POST', '/save', response(400, 'application/problem+json', '{}'))", """{"kind":"response","method":"POST","path":"/save","status":400,"type":"application/problem+json","text":"{}","trace":"trace-1","attribute":"data-on:click","tag":"button","element":"save"}""")]
    [InlineData("send(button, 'POST', '/save', response(201, 'text/html', '<p>'))", """{"kind":"response","status":201,"text":"<p>"}""")]
    [InlineData("send(button, 'GET', '/x?datastar=%7B%7D', response(200, 'text/html', '', {redirected: true, url: 'http://app/login'}))", """{"kind":"response","path":"/x","redirected":true,"url":"http://app/login"}""")]
    [InlineData("send(button, 'GET', '/x', response(200, 'text/plain', 'y'))", """{"kind":"response","status":200,"type":"text/plain"}""")]
    [InlineData("send(button, 'GET', '/x', response(200, 'text/event-stream', '')).then(() => event('finished', button))", """{"kind":"empty","path":"/x"}""")]
    [InlineData("send(button, 'GET', '/x', response(200, 'text/event-stream', '')).then(() => event('retrying', button))", """{"kind":"ended","path":"/x","trace":"trace-1"}""")]
    [InlineData("send(button, 'GET', '/x', new Error('refused')).catch(() => event('retries-failed', button))", """{"kind":"given-up","path":"/x"}""")]
    [InlineData("event('started', button); tick()", """{"kind":"form","element":"save"}""")]
    [InlineData("send(button, 'GET', '/x', response(200, 'text/event-stream', '')).then(() => { event('datastar-patch-elements', button, {elements: '<p>'}); console.warn(new Error('PatchElementsNoTargetsFound\\n'), {selector: '#a'}) })", """{"kind":"target","selector":"#a","from":"GET /x","element":"save"}""")]
    [InlineData("fire('error', {error: new Error('ExecuteExpression\\nMore info: x\\nContext: {\"element\":{\"id\":\"\",\"tag\":\"BUTTON\"},\"expression\":{\"value\":\"@post(\\'/save\\')\"},\"error\":\"Context: no\"}')})", """{"kind":"error","attribute":"data-on:click","element":"save"}""")]
    [InlineData("fire('unhandledrejection', {reason: new Error('FetchFailed\\nContext: {}')})", """{"kind":"error"}""")]
    [InlineData("fire('DOMContentLoaded', {}); tick()", """{"kind":"attributes","names":["data-on:click"]}""", true)]
    public void What_it_has_seen_is_told_to_the_server_once(string script, string expected, bool isLoaded = false)
    {
        if (isLoaded)
            _engine.Execute("listeners.DOMContentLoaded.pop()");
        _engine.Execute(script);
        _engine.Advanced.ProcessTasks();

        var wanted = JsonNode.Parse(expected)!.AsObject();
        var asked = JsonNode.Parse(_engine.Evaluate("JSON.stringify(asked)").AsString())!.AsArray();
        // Attributes are looked at beside all else.
        var report = Assert.Single(asked, each => wanted["kind"]!.ToString() == "attributes" || each!["kind"]!.ToString() != "attributes")!.AsObject();
        foreach (var (name, value) in wanted)
            Assert.Equal($"{name}={value}", $"{name}={report[name]}");
    }

    [Theory]
    [InlineData("send(button, 'POST', '/save', response(200, 'text/event-stream', '')).then(() => { event('datastar-patch-signals', button, {signals: '{}'}); event('finished', button) })")]
    [InlineData("send(button, 'POST', '/save', response(204, '', ''))")]
    [InlineData("event('started', button); event('finished', button); tick()")]
    [InlineData("window.fetch('/other', {}).then(() => {})")]
    [InlineData("window.fetch('/other').then(() => {})")]
    [InlineData("fire('error', {error: new Error('of the app')}); fire('error', {}); fire('unhandledrejection', {reason: 5})")]
    [InlineData("console.warn('of the app'); console.warn()")]
    [InlineData("send(button, 'GET', '/x', response(200, 'text/event-stream', '')).then(() => send(button, 'GET', '/x', response(200, 'text/event-stream', ''))).then(() => { event('datastar-patch-signals', button); event('finished', button) })")]
    public void What_goes_well_is_told_to_nobody(string script)
    {
        _engine.Execute(script);
        _engine.Advanced.ProcessTasks();

        var problems = _engine.Evaluate("JSON.stringify(asked.filter(({kind, status}) => kind !== 'attributes' && status !== 204))").AsString();
        Assert.Equal("[]", problems);
    }

    [Fact]
    public void The_client_gets_the_answer_that_it_asked_for()
    {
        _engine.Execute("const given = response(400, 'text/plain', 'no'); let got; send(button, 'POST', '/save', given).then(answer => { got = answer })");
        _engine.Advanced.ProcessTasks();

        Assert.True(_engine.Evaluate("got === given").AsBoolean());
    }

    [Theory]
    [InlineData("send(button, 'POST', '/save', new Error('refused')).catch(() => event('retrying', button))", "POST /save")]
    [InlineData("fire('error', {error: new Error('ExecuteExpression\\nContext: {}')})", "ExecuteExpression\nContext: {}")]
    [InlineData("event('started', button); tick()", "")]
    public void A_server_that_is_gone_is_said_to_be(string script, string text)
    {
        _engine.Execute("isGone = true; " + script);
        _engine.Advanced.ProcessTasks();

        Assert.Equal($"The server does not answer|{text}|Start the app again; its console says why it has stopped.",
            _engine.Evaluate("datastarDevelopment.problems.map(problem => `${problem.title}|${problem.text.join()}|${problem.fix}`).join()").AsString());
    }

    [Fact]
    public void The_same_problem_again_is_counted()
    {
        for (var i = 0; i < 3; i++)
        {
            _engine.Execute("send(button, 'POST', '/save', response(400, 'text/plain', 'no'))");
            _engine.Advanced.ProcessTasks();
        }

        Assert.Equal(3, _engine.Evaluate("datastarDevelopment.problems.length === 1 && datastarDevelopment.problems[0].count").AsNumber());
    }
}
