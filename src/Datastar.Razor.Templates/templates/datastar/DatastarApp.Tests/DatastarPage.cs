using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AppNamespace.Tests;

/// <summary>A page as the Datastar client sees it: sends the requests that are written in it and reads the events that answer them.</summary>
internal sealed class DatastarPage(HttpClient client, string html)
{
    public string Html => html;

    public static async Task<DatastarPage> OpenAsync(HttpClient client, string path) =>
        new(client, WebUtility.HtmlDecode(await client.GetStringAsync(path, TestContext.Current.CancellationToken)));

    /// <summary>Sends what an attribute holds, as <c>data-on:click="@post('/counter')"</c>, and returns the first event of the answer.</summary>
    public async Task<string> SendAsync(string attribute, string signals = "{}")
    {
        using var events = await FollowAsync(attribute, signals);
        return await ReadEventAsync(events);
    }

    /// <summary>Sends what an attribute holds and keeps the answer open.</summary>
    public async Task<StreamReader> FollowAsync(string attribute, string signals = "{}")
    {
        var action = Regex.Match(html, $@"{Regex.Escape(attribute)}=""[^""]*@(?<method>get|post|put|patch|delete)\('(?<url>[^']+)'");
        Assert.True(action.Success, $"The page has no {attribute} with a request.");
        var method = HttpMethod.Parse(action.Groups["method"].Value);
        var url = action.Groups["url"].Value;
        var request = method == HttpMethod.Get || method == HttpMethod.Delete
            ? new HttpRequestMessage(method, $"{url}?datastar={Uri.EscapeDataString(signals)}")
            : new HttpRequestMessage(method, url) { Content = new StringContent(signals, Encoding.UTF8, "application/json") };
        request.Headers.Add("Datastar-Request", "true");

        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        // The client drops the body of any other status.
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Reads up to the blank line that ends an event.</summary>
    public static async Task<string> ReadEventAsync(StreamReader events)
    {
        var text = new StringBuilder();
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
            text.AppendLine(line);
        return text.ToString();
    }
}
