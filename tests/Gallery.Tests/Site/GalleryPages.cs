using System.Collections.Concurrent;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace Gallery.Tests.Site;

/// <summary>The pages of the gallery as a browser without scripts gets them: each is asked for once.</summary>
public sealed class GalleryPages : IDisposable
{
    private readonly GalleryFactory _app = new();
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, Task<(int Status, string Type, string Body)>> _answers = new();

    public GalleryPages() => _client = _app.CreateClient();

    /// <summary>All pages that the first one leads to.</summary>
    public async Task<IReadOnlyDictionary<string, IHtmlDocument>> AllAsync()
    {
        var pages = new Dictionary<string, IHtmlDocument>();
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path))
                continue;
            var (_, type, body) = await GetAsync(path);
            if (type != "text/html")
                continue;
            pages[path] = await ParseAsync(body);
            foreach (var link in LinksOf(pages[path]).Select(link => link.Split('#')[0]).Where(link => link.StartsWith('/')))
                waiting.Enqueue(link);
        }
        return pages;
    }

    public static IEnumerable<string> LinksOf(IHtmlDocument page) => page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);

    public Task<(int Status, string Type, string Body)> GetAsync(string path) => _answers.GetOrAdd(path, async asked =>
    {
        using var response = await _client.GetAsync(asked);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync());
    });

    public void Dispose()
    {
        _client.Dispose();
        _app.Dispose();
    }

    private static async Task<IHtmlDocument> ParseAsync(string html) => (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
}
