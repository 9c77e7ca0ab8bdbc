using Datastar.Razor.Browser;

namespace TodoApp.Tests;

/// <summary>Chromium and TodoApp.</summary>
public sealed class BrowserFixture : ChromiumFixture
{
    private readonly TodoAppFactory _app = new();

    protected override Uri StartApp()
    {
        _app.UseKestrel(0);
        _app.StartServer();
        return _app.ClientOptions.BaseAddress;
    }

    protected override ValueTask StopAppAsync() => _app.DisposeAsync();
}
