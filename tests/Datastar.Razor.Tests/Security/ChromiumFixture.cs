using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Security;

/// <summary>A real browser with the real client, where the machine has both.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The file of the client.</summary>
    public static string? Client => Environment.GetEnvironmentVariable("DATASTAR_JS");

    private static string? WhyNot =>
        string.IsNullOrEmpty(Client) ? "DATASTAR_JS is not set: it names a copy of the Datastar client (datastar.js)."
        : !File.Exists(Client) ? $"DATASTAR_JS names {Client}, which does not exist."
        : !Array.Exists(Browsers, File.Exists) ? "There is no Chromium on this machine."
        : null;

    public async ValueTask InitializeAsync()
    {
        if (WhyNot is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Browsers, File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a page of an app, and skips the test where there is no browser.</summary>
    internal async Task<IPage> OpenAsync(TestApp app, string path, Action<IPage>? listen = null)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = app.Client.BaseAddress!.ToString() });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        listen?.Invoke(page);
        await page.GotoAsync(path);
        return page;
    }

    public static void SkipUnlessThere() => Assert.SkipWhen(WhyNot is not null, WhyNot ?? "");

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
