using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests;

public sealed class DatastarOrPageTests
{
    [Theory]
    [InlineData("/minimal?model=%3Cx%3E")]
    [InlineData("/rows/both?model=%3Cx%3E")]
    public async Task A_navigation_gets_the_page_with_its_layout_and_an_action_the_patch(string path)
    {
        await using var app = await MvcApp.StartAsync(app => app.MapGet("/minimal", (string model) => Results.DatastarOrPage(InPage.Create(model))));

        using var page = await app.Client.GetAsync(path);
        app.Client.DefaultRequestHeaders.Add("Datastar-Request", "true");
        using var patch = await app.Client.GetAsync(path);

        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<title>Page</title>", html, StringComparison.Ordinal);
        Assert.Contains("<main id=\"main\">&lt;x&gt;</main>", html, StringComparison.Ordinal);
        Assert.Equal("text/event-stream", patch.Content.Headers.ContentType!.ToString());
        Assert.Equal("<main id=\"main\">&lt;x&gt;</main>", SseReader.Single(await patch.Content.ReadAsByteArrayAsync()).Elements);
        Assert.Contains("Datastar-Request", page.Headers.Vary);
        Assert.Contains("Datastar-Request", patch.Headers.Vary);
    }

    [Fact]
    public async Task Vary_of_others_is_kept_and_options_are_those_of_the_patch()
    {
        await using var app = await TestApp.InMemoryAsync(app => app.MapGet("/", (HttpResponse response) =>
        {
            response.Headers.Vary = "Accept";
            return TypedResults.DatastarOrPage(InPage.Create("x"), new() { Selector = "main", UseViewTransition = true });
        }));
        app.Client.DefaultRequestHeaders.Add("Datastar-Request", "true");

        using var response = await app.Client.GetAsync("/");

        Assert.Equal(["Accept", "Datastar-Request"], response.Headers.Vary);
        Assert.Equal("true", SseReader.Single(await response.Content.ReadAsByteArrayAsync())["useViewTransition"]);
    }
}
