using Microsoft.Playwright;

namespace TodoApp.Tests.Worlds;

/// <summary>Chromium with the real client.</summary>
internal sealed class ChromiumWorld(BrowserFixture browser) : TodoWorld
{
    private const string State =
        """
        () => {
          const one = selector => document.querySelector(selector)
          // Between two pages there is none.
          if (!one('.footer')) return ''
          const todo = item => {
            const on = item.querySelector('.toggle').checked
            const mark = on !== item.classList.contains('completed') ? '?' : on ? 'x' : ' '
            return `[${mark}] ${item.querySelector('label').textContent}${item.classList.contains('editing') ? ` (${item.querySelector('.edit').value})` : ''}`
          }
          const footer = () => one('.footer').hidden ? one('.main').hidden ? 'nothing' : 'no footer'
            : `${one('.todo-count').textContent}, ${one('.toggle-all').checked ? 'all' : 'some'}, ${one('.filters a.selected').textContent}${one('.clear-completed') ? ', clear' : ''}`
          return [...[...document.querySelectorAll('.todo-list li')].map(todo), footer(), `${one('.new-todo').value}@${location.pathname}`].join('\n')
        }
        """;

    // Headless Chromium never hides a page by itself.
    private const string SetHidden =
        """
        hidden => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => hidden ? 'hidden' : 'visible' })
          document.dispatchEvent(new Event('visibilitychange'))
        }
        """;

    private readonly Dictionary<string, IBrowserContext> _sessions = [];

    public override async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values)
            await session.DisposeAsync();
    }

    protected override async Task<ITodoTab> OpenTabAsync(string path, string session)
    {
        if (!_sessions.TryGetValue(session, out var context))
            context = _sessions[session] = await browser.NewSessionAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return new Tab(page);
    }

    private sealed class Tab(IPage page) : ITodoTab
    {
        public Task FillAsync(string selector, string text) => page.FillAsync(selector, text);

        public Task PressAsync(string selector, string key) => page.PressAsync(selector, key);

        public Task ClickAsync(string selector) => page.ClickAsync(selector);

        public Task DoubleClickAsync(string selector) => page.DblClickAsync(selector);

        public Task HoverAsync(string selector) => page.HoverAsync(selector);

        public Task CheckAsync(string selector) => page.CheckAsync(selector);

        public Task UncheckAsync(string selector) => page.UncheckAsync(selector);

        public Task HideAsync() => page.EvaluateAsync(SetHidden, true);

        public Task ShowAsync() => page.EvaluateAsync(SetHidden, false);

        public async Task<string> ItemAsync(string title) => "#" + await (await page.WaitForFunctionAsync(
            "title => [...document.querySelectorAll('.todo-list li')].find(item => item.querySelector('label').textContent === title)?.id", title)).JsonValueAsync<string>();

        public async Task<string> WaitForAsync(string shown)
        {
            try
            {
                await page.WaitForFunctionAsync($"shown => ({State})() === shown", shown, new() { Timeout = 30_000 });
            }
            catch (TimeoutException)
            {
                // The assertion shows the difference.
            }
            return await page.EvaluateAsync<string>(State);
        }
    }
}
