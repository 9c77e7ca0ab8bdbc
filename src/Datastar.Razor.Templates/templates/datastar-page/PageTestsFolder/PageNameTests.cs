using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Datastar.Razor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ItemNamespace;

namespace TestsNamespace;

/// <summary>The page by itself: each test opens it and follows the requests that are written in it.</summary>
public sealed class PageNameTests : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddDatastar();
#if (hasModel)
        builder.Services.AddPageName();
#endif
        _app = builder.Build();
        _app.MapPageName();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

#if (hasModel)
    [Fact]
    public async Task What_is_added_is_in_the_list_and_text_stays_text()
    {
        var answer = await SendAsync("post", """{"name":"<b>Ann</b>"}""");

        Assert.StartsWith("event: datastar-patch-elements", answer, StringComparison.Ordinal);
        Assert.Contains("<span>&lt;b&gt;Ann&lt;/b&gt;</span>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_listed_can_be_edited_and_deleted()
    {
        await SendAsync("post", """{"name":"Ann"}""");

        Assert.Contains("<span>Ben</span>", await SendAsync("put", """{"draft":"Ben"}"""), StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", await SendAsync("delete"), StringComparison.Ordinal);
    }
#else
    [Fact]
    public async Task A_name_is_answered_and_text_stays_text()
    {
        var answer = await SendAsync("post", """{"name":"<b>Ann</b>"}""");

        Assert.StartsWith("event: datastar-patch-elements", answer, StringComparison.Ordinal);
        Assert.Contains("Hello, &lt;b&gt;Ann&lt;/b&gt;!", answer, StringComparison.Ordinal);
    }
#endif

    [Fact]
    public async Task A_blank_name_is_answered_with_a_message() =>
        Assert.Contains("Please enter a name.", await SendAsync("post", """{"name":" "}"""), StringComparison.Ordinal);

    // Sends the first request of the page by that method, as the Datastar client does.
    private async Task<string> SendAsync(string method, string signals = "{}")
    {
        var client = _app.GetTestClient();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/page-path", TestContext.Current.CancellationToken));
        var url = Regex.Match(page, $@"@{method}\('([^']+)'").Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), method == "delete" ? $"{url}?datastar={signals}" : url);
        request.Headers.Add("Datastar-Request", "true");
        if (method != "delete")
            request.Content = new StringContent(signals, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
