using System.Net;
using System.Runtime.CompilerServices;

namespace Datastar.Razor.Testing;

/// <summary>The cookies of a browser, which is a client here: all pages that are opened with it share them. A client that keeps cookies sends them by itself.</summary>
internal sealed class PageCookies
{
    // A page knows of the others of its browser by the client alone.
    private static readonly ConditionalWeakTable<HttpClient, PageCookies> Jars = [];

    private readonly CookieContainer _jar;
    private readonly bool _isClients;

    private PageCookies(CookieContainer? ofClient) => (_jar, _isClients) = (ofClient ?? new(), ofClient is not null);

    public static PageCookies Of(HttpClient client) => Jars.GetValue(client, static c => new(ClientHandlers.CookiesOf(c)));

    public string Text(Uri url) => string.Join("; ", _jar.GetCookies(url).Where(c => !c.HttpOnly).Select(c => $"{c.Name}={c.Value}"));

    public void SetFromScript(Uri url, string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        if (!parts.Contains("httponly", StringComparer.OrdinalIgnoreCase)) Set(url, text);
    }

    public void SetFromAnswer(Uri url, string text)
    {
        if (!_isClients) Set(url, text);
    }

    /// <summary>The header that a request needs, or null.</summary>
    public string? Header(Uri url) => !_isClients && _jar.GetCookieHeader(url) is { Length: > 0 } header ? header : null;

    private void Set(Uri url, string text)
    {
        try
        {
            _jar.SetCookies(url, text);
        }
        catch (CookieException)
        {
            // A browser ignores what is no cookie.
        }
    }
}
