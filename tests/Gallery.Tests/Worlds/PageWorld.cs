using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Datastar.Razor.Testing;

namespace Gallery.Tests.Worlds;

/// <summary>Test pages. A problem in one of them fails the story.</summary>
internal sealed partial class PageWorld(GalleryFactory app) : World
{
    private readonly Dictionary<string, HttpClient> _sessions = [];
    private readonly List<DatastarPage> _pages = [];

    public override async Task<ITab> OpenAsync(string path, string session = "mine")
    {
        if (!_sessions.TryGetValue(session, out var client))
            client = _sessions[session] = app.CreateClient();
        var page = await DatastarPage.OpenAsync(client, path, new() { Confirm = _ => true });
        _pages.Add(page);
        return new Tab(page);
    }

    public override async Task CloseAsync(ITab tab)
    {
        _pages.Remove(((Tab)tab).Page);
        await ((Tab)tab).Page.DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.DisposeAsync();
        foreach (var client in _sessions.Values)
            client.Dispose();
    }

    private sealed partial class Tab(DatastarPage page) : ITab
    {
        public DatastarPage Page => page;

        public bool RunsModules => false;

        public Task FillAsync(string selector, string text) => page.FillAsync(selector, text);

        public Task PressAsync(string selector, string key) => page.PressAsync(selector, key);

        public Task ClickAsync(string selector) => page.ClickAsync(selector);

        public Task CheckAsync(string selector) => page.CheckAsync(selector);

        public Task SelectAsync(string selector, string value) => page.SelectAsync(selector, value);

        public Task UploadAsync(string selector, string name, byte[] content) => page.UploadAsync(selector, new PageFile(name, content, "text/plain"));

        public async Task DragAsync(string from, string to)
        {
            await page.DispatchAsync(from, "dragstart");
            await page.DispatchAsync(to, "dragover");
            await page.DispatchAsync(to, "drop");
        }

        public Task ScrollToAsync(string selector) => page.SettleAsync();

        public Task AdvanceAsync(TimeSpan time) => page.AdvanceAsync(time);

        public Task DispatchAsync(string selector, string name, object detail) => page.DispatchAsync(selector, name, detail);

        public Task<IReadOnlyList<string>> ReadAsync(string selector) => Task.FromResult<IReadOnlyList<string>>(Read(page, selector));

        public async Task WaitForAsync(string selector, Func<IReadOnlyList<string>, bool> condition)
        {
            try
            {
                await page.WaitForAsync(p => condition(Read(p, selector)), TimeSpan.FromSeconds(30));
            }
            catch (TimeoutException)
            {
                // The assertion shows the difference.
            }
        }

        public Task<string> PathAsync() => Task.FromResult(page.Url.Split('?')[0]);

        private static List<string> Read(DatastarPage page, string selector) => [.. page.FindAll(selector).Where(IsShown).Select(element => Blanks().Replace(TextOf(element), " ").Trim())];

        private static string TextOf(IElement element) => element switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            IHtmlProgressElement or IHtmlMeterElement => element.GetAttribute("value") ?? "0",
            _ => element.TextContent,
        };

        private static bool IsShown(IElement element) =>
            element.GetAncestors().OfType<IElement>().Append(element).All(e => !e.HasAttribute("hidden") && e.GetAttribute("style")?.Contains("display: none", StringComparison.Ordinal) != true);

        [GeneratedRegex(@"\s+")]
        private static partial Regex Blanks();
    }
}
