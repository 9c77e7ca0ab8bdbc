using Datastar.Razor.Browser;

namespace Gallery.Tests;

/// <summary>Chromium and the gallery.</summary>
public sealed class GalleryBrowser : ChromiumFixture
{
    private readonly GalleryFactory _app = new();

    protected override Uri StartApp()
    {
        _app.UseKestrel(0);
        _app.StartServer();
        return _app.ClientOptions.BaseAddress;
    }

    protected override ValueTask StopAppAsync() => _app.DisposeAsync();
}
