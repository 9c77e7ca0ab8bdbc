using System.Security.Claims;
using Datastar.Razor.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Live;

/// <summary>The recipes of docs/live.md work, and are those that run here.</summary>
public sealed class LiveRecipeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<LiveApp> StartAsync(Action<WebApplication> map) => LiveApp.StartAsync(
        web =>
        {
            web.Use((context, next) =>
            {
                if (context.Request.Query["as"] is [{ } name])
                    context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));
                return next();
            });
            map(web);
        },
        build: b => b.Services.AddSingleton<LiveRecipes.Presence>().AddSingleton<LiveRecipes.Inbox>().AddSingleton<LiveRecipes.Jobs>().AddSingleton<LiveRecipes.Feed>());

    [Fact]
    public async Task Who_is_here()
    {
        await using var app = await StartAsync(LiveRecipes.MapPresence);
        using var ann = await app.OpenAsync("/presence?as=ann");
        await ann.UntilAsync(">ann<");
        var ben = await app.OpenAsync("/presence?as=ben");
        using var benAgain = await app.OpenAsync("/presence?as=ben");
        await ann.UntilAsync(">ann, ben<");
        await benAgain.UntilAsync(">ann, ben<");
        ben.Dispose();
        benAgain.Dispose();
        await ann.UntilAsync(">ann<");
    }

    [Fact]
    public async Task A_message_to_one_user_on_all_his_tabs()
    {
        await using var app = await StartAsync(LiveRecipes.MapInbox);
        using var first = await app.OpenAsync("/inbox?as=ann");
        using var second = await app.OpenAsync("/inbox?as=ann");
        using var other = await app.OpenAsync("/inbox?as=ben");
        foreach (var stream in new[] { first, second, other })
            await stream.UntilAsync("><");
        (await app.Client.PostAsync(new Uri("/inbox/ann?text=for%20ann", UriKind.Relative), null, Token)).Dispose();
        (await app.Client.PostAsync(new Uri("/inbox/ben?text=for%20ben", UriKind.Relative), null, Token)).Dispose();
        Assert.Contains("for ann", await first.NextAsync(), StringComparison.Ordinal);
        Assert.Contains("for ann", await second.NextAsync(), StringComparison.Ordinal);
        Assert.Contains("for ben", await other.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_progress_of_a_job()
    {
        await using var app = await StartAsync(LiveRecipes.MapJob);
        var job = Guid.NewGuid();
        using var stream = await app.OpenAsync($"/jobs/{job}");
        await stream.UntilAsync("{\"percent\":0}");
        await app.Get<LiveRecipes.Jobs>().RunAsync(job, Token);
        app.Clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Contains("{\"percent\":100}", await stream.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_goes_on_after_the_last_event_that_its_reader_has_seen()
    {
        await using var app = await StartAsync(LiveRecipes.MapFeed);
        var feed = app.Get<LiveRecipes.Feed>();
        feed.Add("one");
        feed.Add("two");
        using (var stream = await app.OpenAsync("/feed"))
        {
            await stream.UntilAsync("one");
            Assert.Contains("id: 2\n", await stream.UntilAsync("two"), StringComparison.Ordinal);
        }
        feed.Add("three");
        using var again = await app.OpenAsync("/feed", request => request.Headers.Add("Last-Event-ID", "2"));
        Assert.Contains("three", await again.NextAsync(), StringComparison.Ordinal);
        feed.Add("four");
        Assert.Contains("four", await again.NextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who")]
    [InlineData("inbox")]
    [InlineData("job")]
    [InlineData("replay")]
    public async Task The_document_shows_what_runs_here(string recipe)
    {
        var code = await File.ReadAllTextAsync(Repository.Path("tests", "Datastar.Razor.Tests", "Live", "LiveRecipes.cs"), Token);
        var from = code.IndexOf($"    // <{recipe}>\n", StringComparison.Ordinal) + $"    // <{recipe}>\n".Length;
        var lines = code[from..code.IndexOf($"    // </{recipe}>", StringComparison.Ordinal)].TrimEnd().Split('\n').Select(line => line.Length > 4 ? line[4..] : line);
        var document = await File.ReadAllTextAsync(Repository.Path("docs", "live.md"), Token);
        Assert.Contains($"```csharp\n{string.Join('\n', lines)}\n```", document, StringComparison.Ordinal);
    }
}
