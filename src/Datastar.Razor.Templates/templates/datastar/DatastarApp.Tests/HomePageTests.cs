using Microsoft.AspNetCore.Mvc.Testing;

namespace AppNamespace.Tests;

/// <summary>The app by its requests: each test opens the page and follows what is written in it.</summary>
public sealed class HomePageTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_page_is_whole_and_loads_the_Datastar_client()
    {
        var page = await DatastarPage.OpenAsync(_client, "/");

        Assert.StartsWith("<!DOCTYPE html>", page.Html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("<script type=\"module\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("<output id=\"counter\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_changes_the_number_here_and_in_the_other_tabs()
    {
        var page = await DatastarPage.OpenAsync(_client, "/");
        using var otherTab = await page.FollowAsync("data-init");
        var before = await DatastarPage.ReadEventAsync(otherTab);

        var answer = await page.SendAsync("data-on:click");

        Assert.StartsWith("event: datastar-patch-elements", answer, StringComparison.Ordinal);
        Assert.Contains("<output id=\"counter\"", answer, StringComparison.Ordinal);
        Assert.NotEqual(before, answer);
        Assert.Equal(answer, await DatastarPage.ReadEventAsync(otherTab));
    }

    [Fact]
    public async Task Who_says_a_name_is_greeted_and_text_stays_text()
    {
        var page = await DatastarPage.OpenAsync(_client, "/");

        var answer = await page.SendAsync("data-on:submit", """{"name":"<b>Ann</b>"}""");

        Assert.Contains("Hello, &lt;b&gt;Ann&lt;/b&gt;!", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Please say your name.")]
    [InlineData("12345678901234567890123456789012345678901", "Forty characters at most.")]
    public async Task A_name_that_will_not_do_is_answered_with_a_message(string name, string message)
    {
        var page = await DatastarPage.OpenAsync(_client, "/");

        var answer = await page.SendAsync("data-on:submit", $$"""{"name":"{{name}}"}""");

        Assert.StartsWith("event: datastar-patch-signals", answer, StringComparison.Ordinal);
        Assert.Contains($"\"errors\":{{\"name\":\"{message}\"}}", answer, StringComparison.Ordinal);
    }
}
