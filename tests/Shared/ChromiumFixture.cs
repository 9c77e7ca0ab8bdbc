using Microsoft.Playwright;

namespace Datastar.Razor.Browser;

/// <summary>Chromium and an app on a real socket, shared by the browser tests of the app.</summary>
public abstract class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Uri? _address;

    public static string? WhyNot { get; } =
        Environment.GetEnvironmentVariable("DATASTAR_JS") is not { Length: > 0 } script ? "DATASTAR_JS is not set: it names a copy of the Datastar client (datastar.js)."
        : !File.Exists(script) ? $"DATASTAR_JS names {script}, which does not exist."
        : !Array.Exists(Browsers, File.Exists) ? "There is no Chromium on this machine."
        : null;

    public async ValueTask InitializeAsync()
    {
        if (WhyNot is not null)
            return;
        _address = StartApp();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Browsers, File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Starts the app on a port of its own.</summary>
    protected abstract Uri StartApp();

    /// <summary>Ends what <see cref="StartApp"/> has started.</summary>
    protected abstract ValueTask StopAppAsync();

    /// <summary>Opens a browser session of its own, without cookies.</summary>
    public async Task<IBrowserContext> NewSessionAsync(ColorScheme colors = ColorScheme.Light)
    {
        Assert.SkipWhen(WhyNot is not null, WhyNot ?? "");
        var context = await _browser!.NewContextAsync(new() { BaseURL = _address!.ToString(), ColorScheme = colors });
        context.SetDefaultTimeout(10_000);
        await context.RouteAsync("**/bundles/datastar.js", route => route.FulfillAsync(new()
        {
            ContentType = "text/javascript",
            Path = Environment.GetEnvironmentVariable("DATASTAR_JS"),
            // The module comes from another origin.
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
        }));
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await StopAppAsync();
        GC.SuppressFinalize(this);
    }
}
