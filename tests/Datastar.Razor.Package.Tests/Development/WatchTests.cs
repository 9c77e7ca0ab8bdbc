using Datastar.Razor.Package.Tests.Templates;
using Microsoft.Playwright;

namespace Datastar.Razor.Package.Tests.Development;

/// <summary>An app of the template is edited under <c>dotnet watch</c> while its page is open in a browser.</summary>
[Collection(nameof(TemplateFixture))]
public sealed class WatchTests(TemplateFixture templates)
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string? Client = Environment.GetEnvironmentVariable("DATASTAR_JS");

    [Fact]
    public async Task An_edit_shows_at_once_and_what_was_typed_stays()
    {
        Assert.SkipUnless(File.Exists(Client), "DATASTAR_JS is not set: it names a copy of the Datastar client (datastar.js).");
        Assert.SkipUnless(Array.Exists(Browsers, File.Exists), "There is no Chromium on this machine.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(6));
        var directory = await CreateAppAsync();
        await using var app = await WatchedApp.StartAsync(directory, patience.Token);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Array.Find(Browsers, File.Exists), Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(90_000);
        await page.GotoAsync(app.Address);
        await page.FillAsync("#name", "typed");
        await page.EvaluateAsync("window.isSamePage = true");
        try
        {
            await app.EditAsync("Home/HomePage.cshtml", "A counter for everybody", "A counter for all");
            await page.GetByText("A counter for all").WaitForAsync();
            await app.EditAsync("Counter/CounterValue.cshtml", "class=\"number\"", "class=\"number edited\"");
            await page.Locator("#counter.edited").WaitForAsync();
            await app.EditAsync("wwwroot/app.css", "h1 {", "h1 { color: rgb(1, 2, 3);");
            await page.WaitForFunctionAsync("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
            // A class cannot be unsealed while the app runs: it is built and started anew.
            await app.EditAsync("Counter/SharedCounter.cs", "sealed class SharedCounter\n{\n    private int _value;", "class SharedCounter\n{\n    private int _value = 40;");
            await page.WaitForFunctionAsync("document.querySelector('#counter').textContent === '40'");
        }
        catch (TimeoutException timeout)
        {
            Assert.Fail($"{timeout.Message}\n{app.Log}");
        }

        Assert.Equal("typed", await page.InputValueAsync("#name"));
        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage"));
    }

    private async Task<string> CreateAppAsync()
    {
        var directory = templates.DirectoryOf("Watched");
        await templates.NewAsync(templates.Root, "datastar", "-o", "Watched", "--no-restore", "--no-tests");
        File.Copy(Client!, Path.Combine(directory, "wwwroot", "datastar.js"));
        await Tools.DotnetAsync(directory, "build", "-v", "quiet");
        return directory;
    }
}
