using System.Net;

namespace Datastar.Razor.Testing;

/// <summary>
/// Cookies that scripts see and set. Those of answers are kept and sent by the HttpClient itself; what scripts set goes with the page's requests.
/// </summary>
internal sealed class PageCookies
{
    private readonly CookieContainer _seen = new();
    private readonly CookieContainer _scripted = new();

    public string Text(Uri url) => string.Join("; ", All(url).Where(c => !c.HttpOnly).Select(c => $"{c.Name}={c.Value}"));

    public void SetFromScript(Uri url, string text)
    {
        if (!TrySet(_scripted, url, text)) return;
        TrySet(_seen, url, text);
    }

    public void SetFromAnswer(Uri url, string text) => TrySet(_seen, url, text);

    /// <summary>The header of a request for what scripts have set, or null.</summary>
    public string? Header(Uri url) => _scripted.GetCookieHeader(url) is { Length: > 0 } header ? header : null;

    private IEnumerable<Cookie> All(Uri url) => _seen.GetCookies(url);

    private static bool TrySet(CookieContainer jar, Uri url, string text)
    {
        try
        {
            jar.SetCookies(url, text);
            return true;
        }
        catch (CookieException)
        {
            return false;
        }
    }
}
