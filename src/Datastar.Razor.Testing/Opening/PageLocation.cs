using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>The address of a page, and its history.</summary>
internal sealed class PageLocation(PageWindow window)
{
    private readonly List<(Uri Url, JsValue State)> _entries = [(window.Url, JsValue.Null)];
    private int _at;

    public int Length => _entries.Count;

    public JsValue State => _entries[_at].State;

    /// <summary>Goes to another address: with a request, unless only the fragment differs.</summary>
    public void Go(string url)
    {
        if (!Uri.TryCreate(window.BaseUrl, url, out var target)) throw window.Host.Error("SyntaxError", $"'{url}' is not a valid URL.");
        if (target.Scheme == "javascript") return;
        if (target.Fragment.Length > 0 && Uri.Compare(target, window.Url, UriComponents.HttpRequestUrl, UriFormat.UriEscaped, StringComparison.Ordinal) == 0)
        {
            Push(target.AbsoluteUri, JsValue.Null, replace: false);
            return;
        }

        window.Navigate(new(HttpMethod.Get, target));
    }

    /// <summary>pushState and replaceState.</summary>
    public void Push(string? url, JsValue state, bool replace)
    {
        var target = url is null ? window.Url : new Uri(window.BaseUrl, url);
        if (target.GetLeftPart(UriPartial.Authority) != window.Url.GetLeftPart(UriPartial.Authority))
            throw window.Host.Error("SecurityError", $"A history state object with URL '{target}' cannot be created in a document with origin '{window.Url.GetLeftPart(UriPartial.Authority)}'.");
        window.Url = target;
        if (replace)
        {
            _entries[_at] = (target, state);
            return;
        }

        _entries.RemoveRange(_at + 1, _entries.Count - _at - 1);
        _entries.Add((target, state));
        _at++;
    }

    /// <summary>Moves within the entries that this document has made.</summary>
    public void Move(int by)
    {
        var to = _at + by;
        if (by == 0 || to < 0 || to >= _entries.Count) return;
        window.Post(() =>
        {
            _at = to;
            window.Url = _entries[to].Url;
            var evt = new DomEvent("popstate") { Interface = "PopStateEvent", IsTrusted = true };
            evt.Members["state"] = _entries[to].State;
            window.Events.Dispatch(window, evt);
        });
    }
}
