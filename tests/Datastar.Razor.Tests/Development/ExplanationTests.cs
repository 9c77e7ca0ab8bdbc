using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Datastar.Razor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Development;

/// <summary>What the server says to what a page has seen.</summary>
public sealed class ExplanationTests
{
    [Theory]
    [InlineData("""{"kind":"response","method":"POST","path":"/a","status":404}""", "error: POST /a was refused: 404", "Map it")]
    [InlineData("""{"kind":"response","method":"POST","path":"/a","status":405,"type":"text/plain","text":"no"}""", "error: POST /a was refused: 405 | no", "for the method")]
    [InlineData("""{"kind":"response","method":"POST","path":"/a","status":503}""", "error: POST /a was refused: 503", "its log says why")]
    [InlineData("""{"kind":"response","method":"POST","path":"/a","status":422,"type":"application/problem+json","text":"{\"title\":\"T\",\"detail\":\"D\",\"errors\":{\"x\":[\"1\",\"2\"],\"y\":5}}"}""", "error: POST /a was refused: 422. T | D | x: 1 2 | y: ", "status but 200")]
    [InlineData("""{"kind":"response","method":"POST","path":"/a","status":400,"type":"application/json","text":"{"}""", "error: POST /a was refused: 400 | {", "status but 200")]
    [InlineData("""{"kind":"response","method":"POST","path":"/a","status":400,"type":"application/json","text":"[]"}""", "error: POST /a was refused: 400", "status but 200")]
    [InlineData("""{"kind":"response","method":"GET","path":"/a","status":202,"text":"later"}""", "error: The body of GET /a was dropped: its status is 202", "status 200")]
    [InlineData("""{"kind":"response","method":"GET","path":"/a","status":204}""", null, null)]
    [InlineData("""{"kind":"response","method":"GET","path":"/a","status":200,"type":"text/html"}""", null, null)]
    [InlineData("""{"kind":"closed","method":"GET","path":"/a"}""", "note: The stream of GET /a has ended, and the client does not connect again", "retry: 'always'")]
    [InlineData("""{"kind":"ended","method":"GET","path":"/a","trace":"unknown"}""", "note: GET /a has ended, and the client connects again", "")]
    [InlineData("""{"kind":"target"}""", "error: A patch found no target | The patched element has no id, by which the client would find its target.", "Selector =")]
    [InlineData("""{"kind":"error","message":"KeyRequired\nMore info: x\nContext: {\"expression\":{\"rawKey\":\"on\"}}"}""", "error: data-on needs a key | At load, one invalid attribute keeps every element behind it from working.", "data-on:click")]
    [InlineData("""{"kind":"error","message":"FetchNoUrlProvided\nContext: {}"}""", null, null)]
    [InlineData("""{"kind":"error","message":"FetchNoUrlProvided\nx\nContext: {}"}""", "error: An action has no URL", "@Get")]
    [InlineData("""{"kind":"error","message":"FetchFailed\nx\nContext: {\"method\":\"GET\",\"url\":\"/a\"}"}""", "error: GET /a failed | The server could not be reached, and the client has given up.", "Start the app")]
    [InlineData("""{"kind":"error","message":"SomethingNew\nx\nContext: not JSON"}""", "error: The client says SomethingNew", "")]
    [InlineData("""{"kind":"error","message":"ExecuteExpression\nx\nContext: {\"error\":\"Cannot read properties of undefined (reading 'x')\"}"}""", "error: An expression threw | Cannot read properties of undefined (reading 'x')", "first value")]
    [InlineData("""{"kind":"error","message":"ExecuteExpression\nx\nContext: {\"error\":\"get is not a function\"}"}""", "error: An expression threw | get is not a function", "at sign")]
    [InlineData("""{"kind":"attributes","names":["data-singnals","data-id","data-on:click__once","data-persist","data-text"]}""", "warning: The client has no attribute data-singnals | The client ignores it without a word.", "data-signals")]
    [InlineData("""{"kind":"attributes","names":["data-bind-title"]}""", "warning: The client has no attribute data-bind-title | The client ignores it without a word.", "data-bind:title")]
    [InlineData("""{"kind":"attributes","names":["data-model"]}""", "warning: The client has no attribute data-model | The client ignores it without a word.", "data-bind")]
    [InlineData("""{"kind":"attributes","names":["data-show__once"]}""", "warning: data-show has no modifier __once | The client ignores it without a word.", "It has none")]
    [InlineData("""{"kind":"attributes","names":["data-onn:click"]}""", "warning: The client has no attribute data-onn:click | The client ignores it without a word.", "Correct its name")]
    [InlineData("""{"kind":"unheard of"}""", null, null)]
    public async Task Each_report_gets_words_that_say_what_to_write(string report, string? expected, string? fix)
    {
        await using var app = await TestApp.InMemoryAsync(_ => { }, builder => builder.Services.AddDatastar(), "Development");

        using var answer = await app.Client.PostAsync("/_datastar/development/explain", new StringContent(report), TestContext.Current.CancellationToken);
        var problems = (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["problems"]!.AsArray();

        if (expected is null)
        {
            Assert.Empty(problems);
            return;
        }
        var problem = Assert.Single(problems)!;
        Assert.Equal(expected, string.Join(" | ", [$"{problem["level"]}: {problem["title"]}", .. problem["text"]!.AsArray().Select(line => line!.ToString())]));
        Assert.Contains(fix!, problem["fix"]?.ToString() ?? "", StringComparison.Ordinal);
        if (problem["rule"]?.ToString() is { } rule)
            Assert.True(File.Exists(Repository.Path("docs", "rules", rule + ".md")), rule);
    }
}
