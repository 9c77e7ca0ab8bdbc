using System.Globalization;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>What each row of the requests and their options sends, by the row's JavaScript: the action, the URL and the options.</summary>
internal static class RequestEffects
{
    public static readonly Dictionary<string, Func<PageValues, object?[]>> Rows = new()
    {
        ["@get('/endpoint')"] = _ => ["get", "/endpoint"],
        ["@post('/todos')"] = _ => ["post", "/todos"],
        ["@put('/x')"] = _ => ["put", "/x"],
        ["@patch('/x')"] = _ => ["patch", "/x"],
        ["@delete('/x')"] = _ => ["delete", "/x"],
        ["@query('/x')"] = _ => ["query", "/x"],
        ["@get('/x?a=1&b=2#c')"] = _ => ["get", "/x?a=1&b=2#c"],
        ["@get('/todos')"] = _ => ["get", "/todos"],
        ["@get('/todos/5/edit')"] = _ => ["get", "/todos/5/edit"],
        ["@get('/s?q=a%2Fb%3Fc%3Dd%26e%27f%22g%3Ch%3E%24i%40j%28k%29')"] = _ => ["get", "/s?q=" + Uri.EscapeDataString("a/b?c=d&e'f\"g<h>$i@j(k)")],
        ["@get('/s?q=%C3%BC%20%E2%82%AC&n=1.5&b=true&d=2026-01-02&z=')"] = _ => ["get", $"/s?q={Uri.EscapeDataString("ü €")}&n=1.5&b=true&d=2026-01-02&z="],
        [@"@get('/todos/' + encodeURIComponent($id).replace(/^\.{0,2}$/, '%00') + '/edit')"] = v => ["get", $"/todos/{Encoded(v.Id)}/edit"],
        [@"@get(encodeURIComponent($user.name).replace(/^\.{0,2}$/, '%00') + '/5')"] = v => ["get", $"{Segment(v.Name)}/5"],
        [@"@get('/' + encodeURIComponent($user.name).replace(/^\.{0,2}$/, '%00') + encodeURIComponent($id))"] = v => ["get", $"/{Segment(v.Name)}{Encoded(v.Id)}"],
        [@"@get('/' + encodeURIComponent($count + 1).replace(/^\.{0,2}$/, '%00'))"] = v => ["get", $"/{Encoded(v.Count + 1)}"],
        ["@get($title)"] = v => ["get", v.Title],
        ["@get($title + '/x')"] = v => ["get", v.Title + "/x"],
        [@"@get('/it\'s')"] = _ => ["get", "/it's"],
        [@"@get('/\u00405home(x)')"] = _ => ["get", "/@5home(x)"],
        [@"@get('/\u0040home5(x)')"] = _ => ["get", "/@home5(x)"],
        [@"@get('/\u00245')"] = _ => ["get", "/$5"],
        ["@post('/x')"] = _ => ["post", "/x"],
        ["@get('/x')"] = _ => ["get", "/x"],
        ["@post('/x', {contentType: 'form'})"] = _ => ["post", "/x", new { contentType = "form" }],
        ["@post('/x', {contentType: 'json', selector: '#f'})"] = _ => ["post", "/x", new { contentType = "json", selector = "#f" }],
        [@"@post('/x', {headers: {'X-Csrf': 'it\'s', token: $title}})"] = v => ["post", "/x", new { headers = new Dictionary<string, string> { ["X-Csrf"] = "it's", ["token"] = v.Title } }],
        [@"@get('/x', {filterSignals: {include: /^user\./}})"] = _ => ["get", "/x", new { filterSignals = new { include = @"/^user\./" } }],
        ["@get('/x', {filterSignals: {exclude: /a$/}})"] = _ => ["get", "/x", new { filterSignals = new { exclude = "/a$/" } }],
        ["@get('/x', {filterSignals: {include: /.*/, exclude: /(?!)/}})"] = _ => ["get", "/x", new { filterSignals = new { include = "/.*/", exclude = "/(?!)/" } }],
        [@"@post('/x', {payload: {id: 5, name: 'it\'s', tags: ['a']}})"] = _ => ["post", "/x", new { payload = new { id = 5, name = "it's", tags = new[] { "a" } } }],
        ["@post('/x', {payload: $user})"] = v => ["post", "/x", new { payload = new Dictionary<string, string> { ["name"] = v.User.Name, ["first-name"] = v.User.FirstName, ["$x"] = v.User.X } }],
        ["@post('/x', {payload: 5})"] = _ => ["post", "/x", new { payload = 5 }],
        ["@get('/x', {openWhenHidden: true})"] = _ => ["get", "/x", new { openWhenHidden = true }],
        ["@get('/x', {retry: 'always'})"] = _ => ["get", "/x", new { retry = "always" }],
        ["@get('/x', {retryInterval: 1000, retryScaler: 1.5, retryMaxWait: 60000, retryMaxCount: 3})"] = _ => ["get", "/x", new { retryInterval = 1000, retryScaler = 1.5, retryMaxWait = 60_000, retryMaxCount = 3 }],
        ["@get('/x', {requestCancellation: 'disabled'})"] = _ => ["get", "/x", new { requestCancellation = "disabled" }],
        ["@get('/x', {requestCancellation: window.upload})"] = _ => ["get", "/x", new { requestCancellation = "controller" }],
        ["@get('/5', {requestCancellation: 'cleanup'})"] = _ => ["get", "/5", new { requestCancellation = "cleanup" }],
    };

    // A segment that a URL would fold away.
    private static string Segment(string value) => value is "" or "." or ".." ? "%00" : Encoded(value);

    // JavaScript leaves a few more characters as they are than C# does.
    private static string Encoded(IConvertible value) => Uri.EscapeDataString(value.ToString(CultureInfo.InvariantCulture))
        .Replace("%21", "!", StringComparison.Ordinal).Replace("%27", "'", StringComparison.Ordinal).Replace("%28", "(", StringComparison.Ordinal)
        .Replace("%29", ")", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal);
}
