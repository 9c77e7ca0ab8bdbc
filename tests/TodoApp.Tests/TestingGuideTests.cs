using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Datastar.Razor.Testing;
using TodoApp.Todos;

namespace TodoApp.Tests;

/// <summary>The tests that <c>docs/testing.md</c> shows: each block of code there is the body of one here.</summary>
public sealed partial class TestingGuideTests(TodoAppFactory app) : IClassFixture<TodoAppFactory>
{
    [Fact]
    public async Task A_first_test()
    {
        await using var page = await app.OpenDatastarPageAsync("/");

        await page.FillAsync(".new-todo", "Milk");
        await page.PressAsync(".new-todo", "Enter");

        Assert.Equal("Milk", page.Find("#todo-list li label").TextContent);
        Assert.Equal("", page.SignalsOf<TodoSignals>().Title);
    }

    [Fact]
    public async Task Finding_as_a_user_does()
    {
        await using var page = await app.OpenDatastarPageAsync("/");

        await page.ByLabel("New todo").FillAsync("Milk");
        await page.ByLabel("New todo").PressAsync("Enter");
        await page.ByRole("checkbox", "Milk").CheckAsync();
        await page.ByRole("button", "Clear completed").ClickAsync();

        Assert.Empty(page.FindAll("#todo-list li"));
    }

    [Fact]
    public async Task Forms_and_refusals()
    {
        await using var page = await app.OpenDatastarPageAsync("/");

        await page.FillAsync(".new-todo", "   ");
        await page.PressAsync(".new-todo", "Enter");
        Assert.DoesNotContain(page.Requests, request => request.Method == "POST");

        await page.FillAsync(".new-todo", new string('x', 1_000));
        await page.PressAsync(".new-todo", "Enter");
        var sent = page.Requests.Single(request => request.Method == "POST");
        Assert.Equal(TodoStore.LongestTitle, ((string)sent.Signals!["title"]!).Length);
        Assert.Equal(204, sent.Status);
    }

    [Fact]
    public async Task Live_updates()
    {
        using var browser = app.CreateClient();
        await using var first = await DatastarPage.OpenAsync(browser, "/");
        await using var second = await DatastarPage.OpenAsync(browser, "/");

        await first.FillAsync(".new-todo", "Milk");
        await first.PressAsync(".new-todo", "Enter");

        await second.WaitForAsync(page => page.FindAll("#todo-list li").Count == 1);
    }

    [Fact]
    public async Task Two_users()
    {
        await using var ann = await app.OpenDatastarPageAsync("/");
        await using var ben = await app.OpenDatastarPageAsync("/");

        await ann.FillAsync(".new-todo", "Ann's");
        await ann.PressAsync(".new-todo", "Enter");
        await ben.SettleAsync();

        Assert.Single(ann.FindAll("#todo-list li"));
        Assert.Empty(ben.FindAll("#todo-list li"));
    }

    [Fact]
    public async Task Time()
    {
        using var client = app.CreateDefaultClient(new Outage("/updates"));
        await using var page = await DatastarPage.OpenAsync(client, "/", new() { AllowProblems = true });

        await page.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal([503, 200], page.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task Problems()
    {
        using var client = app.CreateDefaultClient(new Outage("/todos"));
        await using var page = await DatastarPage.OpenAsync(client, "/");

        await page.FillAsync(".new-todo", "Milk");
        await page.PressAsync(".new-todo", "Enter");

        Assert.Equal("POST /todos answered 503: the client uses the body of 200 only.", Assert.Single(page.Problems).Message);
    }

    private sealed class Outage(string path) : DelegatingHandler
    {
        private bool _isOver;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_isOver || !request.RequestUri!.AbsolutePath.StartsWith(path, StringComparison.Ordinal))
                return base.SendAsync(request, cancellationToken);
            _isOver = true;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        }
    }

    [Fact]
    public void The_guide_shows_these_tests()
    {
        var source = Lines(File.ReadAllText(Source()));
        var guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Source())!, "..", "..", "docs", "testing.md")).ReplaceLineEndings("\n");

        var blocks = CSharp().Matches(guide).Select(match => Lines(match.Groups[1].Value)).ToArray();

        Assert.Equal(8, blocks.Length);
        Assert.All(blocks, block => Assert.Contains(block, source, StringComparison.Ordinal));
    }

    private static string Source([CallerFilePath] string path = "") => path;

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
