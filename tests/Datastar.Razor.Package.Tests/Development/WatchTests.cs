using Datastar.Razor.Package.Tests.Templates;
using Microsoft.Playwright;

namespace Datastar.Razor.Package.Tests.Development;

/// <summary>An app of the template, with a view, a page and a component added to it, is edited under <c>dotnet watch</c> while its pages are open in a browser.</summary>
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
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        var directory = await CreateAppAsync();
        await using var app = await WatchedApp.StartAsync(directory, patience.Token);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Array.Find(Browsers, File.Exists), Args = ["--no-sandbox", "--disable-gpu"] });
        var home = await OpenAsync(browser, app.Address);
        var (view, page, component) = (await OpenAsync(browser, app.Address + "/view"), await OpenAsync(browser, app.Address + "/page"), await OpenAsync(browser, app.Address + "/component"));
        try
        {
            await EditSlicesAsync(app, home);
            await app.EditAsync("Views/Parts/ViewPage.cshtml", "A view as it was", "A view anew");
            await app.EditAsync("Pages/Watched.cshtml", "A page as it was", "A page anew");
            await app.EditAsync("Parts/ComponentPage.razor", "A component as it was", "A component anew");
            await app.EditAsync("Parts/Words.cs", "code as it was", "code anew");
            await view.GetByText("A view anew").WaitForAsync();
            await view.GetByText("code anew").WaitForAsync();
            await page.GetByText("A page anew").WaitForAsync();
            await component.GetByText("A component anew").WaitForAsync();
            // A class cannot be unsealed while the app runs: it is built and started anew.
            await app.EditAsync("Counter/SharedCounter.cs", "sealed class SharedCounter\n{\n    private int _value;", "class SharedCounter\n{\n    private int _value = 40;");
            await home.WaitForFunctionAsync("document.querySelector('#counter').textContent === '40'");
        }
        catch (TimeoutException timeout)
        {
            Assert.Fail($"{timeout.Message}\n{app.Log}");
        }

        foreach (var open in new[] { home, view, page, component })
        {
            Assert.Equal("typed", await open.InputValueAsync("#name"));
            Assert.True(await open.EvaluateAsync<bool>("window.isSamePage"));
        }
    }

    private static async Task EditSlicesAsync(WatchedApp app, IPage home)
    {
        await app.EditAsync("Home/HomePage.cshtml", "A counter for everybody", "A counter for all");
        await home.GetByText("A counter for all").WaitForAsync();
        await app.EditAsync("Counter/CounterValue.cshtml", "class=\"number\"", "class=\"number edited\"");
        await home.Locator("#counter.edited").WaitForAsync();
        await app.EditAsync("wwwroot/app.css", "h1 {", "h1 { color: rgb(1, 2, 3);");
        await home.WaitForFunctionAsync("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, string url)
    {
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(90_000);
        await page.GotoAsync(url);
        await page.FillAsync("#name", "typed");
        await page.EvaluateAsync("window.isSamePage = true");
        return page;
    }

    private async Task<string> CreateAppAsync()
    {
        var directory = templates.DirectoryOf("Watched");
        await templates.NewAsync(templates.Root, "datastar", "-o", "Watched", "--no-restore", "--no-tests");
        Tools.CopyDirectory("Watched", directory);
        File.Copy(Client!, Path.Combine(directory, "wwwroot", "datastar.js"));
        var program = Path.Combine(directory, "Program.cs");
        await File.WriteAllTextAsync(program, (await File.ReadAllTextAsync(program))
            .Replace("var app = builder.Build();", "builder.Services.AddControllersWithViews();\nbuilder.Services.AddRazorPages();\nvar app = builder.Build();", StringComparison.Ordinal)
            .Replace("app.Run();", "app.MapControllers();\napp.MapRazorPages();\napp.MapGet(\"/component\", () => new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Watched.Parts.ComponentPage>());\napp.Run();", StringComparison.Ordinal));
        await Tools.DotnetAsync(directory, "build", "-v", "quiet");
        return directory;
    }
}
