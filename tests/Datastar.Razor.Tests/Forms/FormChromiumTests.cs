using System.Text.Json;
using Datastar.Razor.Tests.Forms.Guide;
using Datastar.Razor.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Forms;

/// <summary>The forms of the guide in a real browser with the real client.</summary>
public sealed class FormChromiumTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    // What a user could see of the messages, at each paint and change.
    private const string Watch = """
        window.seen = [];
        const note = () => {
          const shown = [...document.querySelectorAll('[role=alert]')].filter(e => e.style.display !== 'none').map(e => e.id + ': ' + e.textContent).join(' | ')
          if (seen.at(-1) !== shown) seen.push(shown)
        }
        note()
        new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        """;

    [Fact]
    public async Task Messages_come_and_go_by_themselves_and_do_not_flicker()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await FormApp.StartAsync(app => app.MapOrders());
        var page = await chromium.OpenAsync(app, "/orders");
        await page.WaitForFunctionAsync("document.querySelector('#name-error').style.display === 'none'");
        await page.EvaluateAsync(Watch);

        await page.FillAsync("#count", "100");
        await page.FillAsync("#tip", "much");
        await SubmitAsync(page, "#order");
        await page.FillAsync("#tip", "2.5");
        await SubmitAsync(page, "#order");
        await SubmitAsync(page, "#order");
        await page.FillAsync("#name", "nobody");
        await page.FillAsync("#count", "60");
        await page.FillAsync("#tip", "1");
        await SubmitAsync(page, "#check");
        await page.FillAsync("#name", "Ann");
        await page.FillAsync("#tip", "");
        await SubmitAsync(page, "#order");
        await page.FillAsync("#tip", "1");
        await SubmitAsync(page, "#order");
        await page.WaitForFunctionAsync("document.querySelector('#ordered').textContent === '60 for Ann'");

        const string Count = "count-error: The field Number of pieces must be between 1 and 99.";
        Assert.Equal(
            ["", "tip-error: A sum such as 2.50, please.", "", "name-error: Who is it for? | " + Count, Count, "", "name-error: There is no such person.", "", "summary: Such an order needs a tip.", ""],
            JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>("JSON.stringify(seen)"))!);
        Assert.Equal("", await page.InputValueAsync("#name"));
    }

    [Fact]
    public async Task Checkboxes_of_a_group_go_by_their_values()
    {
        ChromiumFixture.SkipUnlessThere();
        ToppingSignals? bound = null;
        await using var app = await FormApp.StartAsync(app =>
        {
            app.MapGet("/", () => Guide.Slices.ToppingForm.Create(new ToppingSignals()));
            app.MapPost("/toppings", (ToppingSignals signals) =>
            {
                bound = signals;
                return signals.Crust == "thick"
                    ? Results.Datastar(HtmlFragment.Create($"<p id=\"toppings\">sent</p>"))
                    : Results.Datastar(DatastarEvent.PatchSignals(new { toppings = new[] { "cheese" }, sizes = new[] { 24 }, days = Days.Tuesday, sauces = new[] { "white" } }));
            });
        });
        var page = await chromium.OpenAsync(app, "/");
        await page.WaitForFunctionAsync("document.querySelector('[value=olives]').checked");

        Assert.Equal("olives", await CheckedAsync(page));
        Assert.Equal("", await page.EvaluateAsync<string>("[...document.querySelector('#sauces').selectedOptions].map(o => o.value).join()"));
        await page.GetByLabel("it's <hot>").CheckAsync();
        await page.GetByLabel("olives").UncheckAsync();
        await page.GetByLabel("cheese").CheckAsync();
        await page.GetByLabel("30 cm").CheckAsync();
        await page.GetByLabel("Friday").CheckAsync();
        await page.GetByLabel("Monday").CheckAsync();
        await page.GetByLabel("Monday").UncheckAsync();
        await page.GetByLabel("thick").CheckAsync();
        await page.SelectOptionAsync("#sauces", ["white", "red"]);
        await page.ClickAsync("button");
        await page.WaitForFunctionAsync("document.querySelector('#toppings').textContent === 'sent'");

        Assert.Equal(["it's <hot>", "cheese"], bound!.Toppings);
        Assert.Equal([30], bound.Sizes!);
        Assert.Equal(Days.Friday, bound.Days);
        Assert.Equal(["red", "white"], bound.Sauces!);
        // The page's own handler of the box sees the signal as it is now.
        Assert.Equal(16, await page.EvaluateAsync<int>("window.lastDays"));
        Assert.Equal("cheese, it's <hot>, 30 cm, Friday", await CheckedAsync(page));

        await page.GetByLabel("thin").CheckAsync();
        await page.ClickAsync("button");
        await page.WaitForFunctionAsync("document.querySelector('#shown').textContent === 'cheese'");
        Assert.Equal("cheese, 24 cm, Tuesday", await CheckedAsync(page));
        Assert.Equal("white", await page.EvaluateAsync<string>("[...document.querySelector('#sauces').selectedOptions].map(o => o.value).join()"));
    }

    [Fact]
    public async Task Boxes_stay_as_they_are_when_the_server_renders_the_form_anew()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await FormApp.StartAsync(app =>
        {
            app.MapGet("/", () => Guide.Slices.ToppingForm.Create(new ToppingSignals()));
            app.MapPost("/toppings", () => Results.Datastar(DatastarEvent.PatchElements(() => Guide.Slices.ToppingForm.Create(new ToppingSignals())), DatastarEvent.PatchElements("<p id=\"toppings\">anew</p>")));
        });
        var page = await chromium.OpenAsync(app, "/");
        await page.GetByLabel("cheese").CheckAsync();
        await page.GetByLabel("olives").UncheckAsync();
        await page.ClickAsync("button");
        await page.WaitForFunctionAsync("document.querySelector('#toppings').textContent === 'anew'");

        Assert.Equal("cheese", await CheckedAsync(page));
        await page.GetByLabel("olives").CheckAsync();
        Assert.Equal("cheese, olives", await CheckedAsync(page));
        Assert.Equal("cheese,olives", await page.TextContentAsync("#shown"));
    }

    [Fact]
    public async Task Files_are_signals_or_a_form_and_the_server_says_how_far_it_is()
    {
        ChromiumFixture.SkipUnlessThere();
        var store = new PhotoStore { Turns = new(0) };
        await using var app = await FormApp.StartAsync(app => app.MapPhotos(store));
        var page = await chromium.OpenAsync(app, "/photos");

        await page.SetInputFilesAsync("#files", [File("a.png", 3), File("b.png", 2_000_000)]);
        await page.ClickAsync("#send");
        await page.WaitForFunctionAsync("document.querySelector('#send').disabled && document.querySelector('#progress').value === 0");
        store.Turns.Release();
        await page.WaitForFunctionAsync("document.querySelector('#progress').value === 50");
        store.Turns.Release();
        await page.WaitForFunctionAsync("document.querySelector('#stored').textContent === '2 photos' && !document.querySelector('#send').disabled");
        Assert.Equal([("a.png", 3L), ("b.png", 2_000_000L)], store.Files);

        store.Turns.Release();
        await page.SetInputFilesAsync("#album-files", File("c.png", 3_000_000));
        await page.ClickAsync("#album-send");
        await page.WaitForFunctionAsync("document.querySelector('#stored').textContent === '1 photos' && !document.querySelector('#send').disabled");
        Assert.Equal(("c.png", 3_000_000L), store.Files[^1]);
    }

    [Fact]
    public async Task How_much_of_a_film_has_arrived_is_shown()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await FormApp.StartAsync(app => app.MapFilms(new()), builder => builder.Services.AddDatastar().AddLive());
        var page = await chromium.OpenAsync(app, "/films");

        await page.SetInputFilesAsync("#film", File("a.mp4", 1000));
        await page.ClickAsync("#film-send");

        await page.WaitForFunctionAsync("document.querySelector('#arrived').textContent === 'All of it' && document.querySelector('progress').value === 1000");
    }

    [Theory]
    [InlineData("#files", "#send", true)]
    [InlineData("#album-files", "#album-send", true)]
    [InlineData("#files", "#send", false)]
    [InlineData("#album-files", "#album-send", false)]
    public async Task What_is_too_large_is_seen_by_the_page(string input, string button, bool patches)
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await TestApp.OnKestrelAsync(
            app =>
            {
                app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(ChromiumFixture.Client!), "text/javascript"));
                app.MapPhotos(new());
            },
            builder =>
            {
                builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 4_000_000);
                var datastar = builder.Services.AddDatastar(options => options.ScriptUrl = "/datastar.js");
                if (patches)
                    datastar.AddValidationPatches();
            });
        var page = await chromium.OpenAsync(app, "/photos");

        await page.SetInputFilesAsync(input, File("a.png", 9_000_000));
        await page.ClickAsync(button);

        await page.WaitForFunctionAsync(patches
            ? "document.querySelector('#summary').textContent === 'What was sent is too large.' && !document.querySelector('#send').disabled"
            : "document.querySelector('#progress').value === 0 && document.querySelector('#progress').getAttribute('value') === '-1' && !document.querySelector('#send').disabled");
    }

    private static FilePayload File(string name, int length) => new() { Name = name, MimeType = "image/png", Buffer = new byte[length] };

    private static async Task SubmitAsync(IPage page, string button)
    {
        await page.EvaluateAsync("""window.finished = new Promise(resolve => { const listen = e => { if (e.detail.type === 'finished') { document.removeEventListener('datastar-fetch', listen); setTimeout(resolve, 20) } }; document.addEventListener('datastar-fetch', listen) }); 0""");
        await page.ClickAsync(button);
        await page.EvaluateAsync("window.finished");
    }

    private static Task<string> CheckedAsync(IPage page) => page.EvaluateAsync<string>("[...document.querySelectorAll('label:has(input[type=checkbox]:checked)')].map(l => l.textContent.trim()).join(', ')");
}
