using Microsoft.Playwright;

namespace Gallery.Tests.Worlds;

/// <summary>Chromium with the real client. What a page reports as an error fails the story.</summary>
internal sealed class ChromiumWorld(GalleryBrowser browser) : World
{
    private readonly Dictionary<string, IBrowserContext> _sessions = [];
    private readonly List<string> _errors = [];

    public override async Task<ITab> OpenAsync(string path, string session = "mine")
    {
        if (!_sessions.TryGetValue(session, out var context))
            context = _sessions[session] = await browser.NewSessionAsync();
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _errors.Add(message.Text);
        };
        await page.GotoAsync(path);
        return new Tab(page);
    }

    public override Task CloseAsync(ITab tab) => ((Tab)tab).Page.CloseAsync();

    public override async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values)
            await session.DisposeAsync();
        Assert.Empty(_errors);
    }

    private sealed class Tab(IPage page) : ITab
    {
        private const string Texts =
            """
            selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility() || e.matches('title')).map(e =>
              String(e.matches('input, select, textarea, progress, meter') ? e.value : e.textContent).replace(/\s+/g, ' ').trim())
            """;

        public IPage Page => page;

        public bool RunsModules => true;

        public Task FillAsync(string selector, string text) => page.FillAsync(selector, text);

        public Task PressAsync(string selector, string key) => page.PressAsync(selector, key);

        public Task ClickAsync(string selector) => page.ClickAsync(selector);

        public Task CheckAsync(string selector) => page.CheckAsync(selector);

        public Task SelectAsync(string selector, string value) => page.SelectOptionAsync(selector, value);

        public Task UploadAsync(string selector, string name, byte[] content) =>
            page.SetInputFilesAsync(selector, new FilePayload { Name = name, MimeType = "text/plain", Buffer = content });

        public Task DragAsync(string from, string to) => page.DragAndDropAsync(from, to);

        public Task ScrollToAsync(string selector) => page.EvaluateAsync("selector => document.querySelector(selector)?.scrollIntoView()", selector);

        public Task AdvanceAsync(TimeSpan time) => Task.CompletedTask;

        public Task DispatchAsync(string selector, string name, object detail) => page.DispatchEventAsync(selector, name, new { detail });

        public async Task<IReadOnlyList<string>> ReadAsync(string selector) => await page.EvaluateAsync<string[]>(Texts, selector);

        public async Task WaitForAsync(string selector, Func<IReadOnlyList<string>, bool> condition)
        {
            // A page that is on its way to another one cannot be asked: it is asked again.
            for (var i = 0; i < 600 && !await IsSoAsync(); i++)
                await Task.Delay(50);

            async Task<bool> IsSoAsync()
            {
                try
                {
                    return condition(await ReadAsync(selector));
                }
                catch (PlaywrightException)
                {
                    return false;
                }
            }
        }

        public Task<string> PathAsync() => page.EvaluateAsync<string>("() => location.pathname");
    }
}
