using Microsoft.Playwright;

namespace Gallery.Tests;

/// <summary>Fills <c>docs/images</c>: <c>eng/screenshots</c> runs it.</summary>
public sealed class Screenshots(GalleryBrowser browser) : IClassFixture<GalleryBrowser>
{
    private static readonly (string Name, string Path, int Width, int Height, ColorScheme Colors)[] Pictures =
    [
        ("gallery-home", "/", 1280, 860, ColorScheme.Light),
        ("gallery-example", "/examples/active-search", 1280, 860, ColorScheme.Light),
        ("gallery-dark", "/examples/lazy-load", 1280, 860, ColorScheme.Dark),
        ("gallery-phone", "/examples/click-to-edit", 390, 844, ColorScheme.Light),
    ];

    [Fact(Explicit = true)]
    public async Task Take()
    {
        foreach (var (name, path, width, height, colors) in Pictures)
        {
            await using var session = await browser.NewSessionAsync(colors);
            var page = await session.NewPageAsync();
            await page.SetViewportSizeAsync(width, height);
            await page.GotoAsync(path);
            if (path.EndsWith("active-search", StringComparison.Ordinal))
                await page.FillAsync(".demo input", "grace");
            await page.WaitForTimeoutAsync(1_500);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "images", $"{name}.png") });
        }
    }
}
