namespace Datastar.Razor.Tests;

public sealed class MvcResultTests
{
    [Theory]
    [InlineData("/rows/shared")]
    [InlineData("/rows/own")]
    [InlineData("/rows/bypath")]
    [InlineData("/rows/several")]
    [InlineData("/rows/stream")]
    [InlineData("/rows/manual")]
    [InlineData("/rows-page/patch")]
    [InlineData("/rows-page/result")]
    [InlineData("/rows-page/stream")]
    [InlineData("/rows-page/typed")]
    public async Task Actions_and_page_handlers_return_results_as_any_of_their_types(string path)
    {
        await using var app = await MvcApp.StartAsync();

        using var response = await app.Client.GetAsync(path + "?model=%3Ca%3E");

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        var events = SseReader.Read(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("&lt;a&gt;", events[0].Elements, StringComparison.Ordinal);
        Assert.Equal(path is "/rows/several" or "/rows/stream" ? 2 : 1, events.Count);
    }

    [Fact]
    public async Task The_page_itself_is_a_page_still()
    {
        await using var app = await MvcApp.StartAsync();

        Assert.Equal("<p>the page</p>", (await app.Client.GetStringAsync("/rows-page")).Trim());
    }
}
