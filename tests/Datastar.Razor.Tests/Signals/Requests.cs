using System.Text;
using System.Text.Json;

namespace Datastar.Razor.Tests.Signals;

/// <summary>Requests as the client sends them, and what comes back.</summary>
internal static class Requests
{
    public static Task<HttpResponseMessage> GetSignalsAsync(this HttpClient client, string url, string json) =>
        client.GetAsync($"{url}?datastar={Uri.EscapeDataString(json)}", TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PostSignalsAsync(this HttpClient client, string url, string json) =>
        client.PostAsync(url, new StringContent(json, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    public static Task<string> TextAsync(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(await response.TextAsync());
    }
}
