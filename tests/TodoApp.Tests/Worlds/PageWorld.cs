using AngleSharp.Dom;
using Datastar.Razor.Testing;

namespace TodoApp.Tests.Worlds;

/// <summary>Test pages. A problem in one of them fails the story.</summary>
internal sealed class PageWorld(TodoAppFactory app) : TodoWorld
{
    private readonly Dictionary<string, HttpClient> _sessions = [];
    private readonly List<DatastarPage> _pages = [];

    public override async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.DisposeAsync();
        foreach (var client in _sessions.Values)
            client.Dispose();
    }

    protected override async Task<ITodoTab> OpenTabAsync(string path, string session)
    {
        if (!_sessions.TryGetValue(session, out var client))
            client = _sessions[session] = app.CreateClient();
        var page = await DatastarPage.OpenAsync(client, path);
        _pages.Add(page);
        return new Tab(page);
    }

    private sealed class Tab(DatastarPage page) : ITodoTab
    {
        public Task FillAsync(string selector, string text) => page.FillAsync(selector, text);

        public Task PressAsync(string selector, string key) => page.PressAsync(selector, key);

        public Task ClickAsync(string selector) => page.ClickAsync(selector);

        public Task DoubleClickAsync(string selector) => page.DoubleClickAsync(selector);

        public Task HoverAsync(string selector) => page.HoverAsync(selector);

        public Task CheckAsync(string selector) => page.CheckAsync(selector);

        public Task UncheckAsync(string selector) => page.UncheckAsync(selector);

        public Task HideAsync() => page.HideAsync();

        public Task ShowAsync() => page.ShowAsync();

        public async Task<string> ItemAsync(string title)
        {
            await page.WaitForAsync(_ => Find() is not null);
            return "#" + Find()!.Id;

            IElement? Find() => page.FindAll(".todo-list li").FirstOrDefault(item => item.QuerySelector("label")!.TextContent == title);
        }

        public async Task<string> WaitForAsync(string shown)
        {
            try
            {
                await page.WaitForAsync(p => PageState.Of(p) == shown);
            }
            catch (TimeoutException)
            {
                // The assertion shows the difference.
            }
            return PageState.Of(page);
        }
    }
}
