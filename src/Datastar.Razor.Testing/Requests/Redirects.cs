using System.Net;

namespace Datastar.Razor.Testing;

/// <summary>Follows redirects as a browser does, for clients that do not.</summary>
internal static class Redirects
{
    private const int Most = 20;

    public static async Task<HttpResponseMessage> SendAsync(PageTab tab, HttpRequestMessage message, CancellationToken stop)
    {
        for (var count = 0; ; count++)
        {
            message.Headers.Remove("Cookie");
            if (tab.Cookies.Header(message.RequestUri!) is { } sent) message.Headers.TryAddWithoutValidation("Cookie", sent);
            var response = await tab.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
            var url = response.RequestMessage?.RequestUri ?? message.RequestUri!;
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
                foreach (var cookie in cookies) tab.Cookies.SetFromAnswer(url, cookie);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                || response.Headers.Location is not { } location) return response;
            if (count == Most) throw new HttpRequestException("The answer redirects too many times.");
            message = await NextAsync(message, response, new Uri(url, location), stop);
            response.Dispose();
        }
    }

    private static async Task<HttpRequestMessage> NextAsync(HttpRequestMessage message, HttpResponseMessage response, Uri target, CancellationToken stop)
    {
        var becomesGet = response.StatusCode == HttpStatusCode.SeeOther && message.Method != HttpMethod.Head ||
            response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found && message.Method == HttpMethod.Post;
        var next = new HttpRequestMessage(becomesGet ? HttpMethod.Get : message.Method, target);
        foreach (var (name, values) in message.Headers)
            next.Headers.TryAddWithoutValidation(name, values);
        if (becomesGet || message.Content is not { } content) return next;
        next.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(stop));
        foreach (var (name, values) in content.Headers) next.Content.Headers.TryAddWithoutValidation(name, values);
        return next;
    }
}
