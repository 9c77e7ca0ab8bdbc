using Datastar.Razor.Tests.Nulls.Slices;
using Datastar.Razor.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Nulls;

/// <summary>A form whose fields may all be null, in a real browser with the real client.</summary>
public sealed class NullChromiumTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string[] Numbers = ["age", "price", "views", "ratio", "floor"];
    private static readonly string[] Others = ["size", "day", "at", "time", "key", "note", "link"];

    private static readonly NullSignals Filled = new(
        Age: 5, Price: 1.5m, Views: 7, Ratio: 0.25, Agreed: true, Size: Size.Small, Day: new(2026, 1, 2), At: new DateTime(2026, 1, 2, 3, 4, 0), Time: new TimeOnly(3, 4),
        Key: Guid.Empty, Note: "n", Link: new("https://a.test/"), Place: new("", 2));

    private NullSignals? _bound;

    [Fact]
    public async Task What_is_null_is_shown_empty_and_sent_as_null()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync(new NullSignals());
        var page = await chromium.OpenAsync(app, "/");

        foreach (var id in Numbers.Concat(Others))
            Assert.Equal("", await page.InputValueAsync("#" + id));
        Assert.Equal("truetruetruetruetrue", await page.TextContentAsync("#isNull"));
        Assert.Equal("", await page.TextContentAsync("#next"));
        Assert.Equal("6", await page.TextContentAsync("#or"));
        Assert.Equal("false", await page.TextContentAsync("#minor"));
        await SendAsync(page);
        AssertEmpty(_bound!);
    }

    [Fact]
    public async Task A_control_that_is_filled_and_emptied_again_stays_empty_and_sends_null()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync(new NullSignals());
        var page = await chromium.OpenAsync(app, "/");

        foreach (var id in Numbers)
            await page.FillAsync("#" + id, "12");
        await page.FillAsync("#day", "2026-01-02");
        await page.SelectOptionAsync("#size", "0");
        await page.CheckAsync("#agreed");
        Assert.Equal("13", await page.TextContentAsync("#next"));
        Assert.Equal("13", await page.TextContentAsync("#or"));
        Assert.Equal("true", await page.TextContentAsync("#minor"));
        Assert.Equal("falsefalsefalsefalsefalse", (await page.TextContentAsync("#isNull"))!.Replace("true", "false", StringComparison.Ordinal));
        await SendAsync(page);
        Assert.Equal((12, 12m, 12L, 12.0, true, Size.Small, new DateOnly(2026, 1, 2), 12), (_bound!.Age, _bound.Price, _bound.Views, _bound.Ratio, _bound.Agreed, _bound.Size, _bound.Day, _bound.Place?.Floor));

        await EmptyAsync(page);
        AssertEmpty(_bound!);
    }

    [Fact]
    public async Task What_the_server_has_filled_can_be_emptied_by_hand_and_by_a_patch()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync(Filled);
        var page = await chromium.OpenAsync(app, "/");

        Assert.Equal("5", await page.InputValueAsync("#age"));
        Assert.Equal("0", await page.InputValueAsync("#size"));
        Assert.Equal("2026-01-02", await page.InputValueAsync("#day"));
        await SendAsync(page);
        Assert.Equal(Filled.ToString(), _bound!.ToString());

        await EmptyAsync(page);
        Assert.Equal("", await page.InputValueAsync("#age"));
        AssertEmpty(_bound! with { Agreed = null });

        await page.ClickAsync("#fill");
        await page.WaitForFunctionAsync("document.querySelector('#age').value === '5' && document.querySelector('#size').value === '0'");
        await page.ClickAsync("#clear");
        await page.WaitForFunctionAsync("document.querySelector('#age').value === ''");
        foreach (var id in Numbers.Concat(Others))
            Assert.Equal(("", id), (await page.InputValueAsync("#" + id), id));
        await SendAsync(page);
        AssertEmpty(_bound!);
    }

    private static void AssertEmpty(NullSignals bound) => Assert.Equal(
        new NullSignals(Agreed: bound.Agreed is false ? false : null, Note: "", Place: bound.Place is null ? null : new()).ToString(), (bound with { Note = "" }).ToString());

    private static async Task SendAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelector('#bound').textContent = ''");
        await page.ClickAsync("#send");
        await page.WaitForFunctionAsync("document.querySelector('#bound').textContent === 'yes'");
    }

    private static async Task EmptyAsync(IPage page)
    {
        foreach (var id in Numbers.Concat(Others.Where(id => id != "size")))
            await page.FillAsync("#" + id, "");
        await page.SelectOptionAsync("#size", "");
        await page.UncheckAsync("#agreed");
        await page.WaitForTimeoutAsync(50);
        await SendAsync(page);
    }

    private Task<TestApp> StartAsync(NullSignals initial) => TestApp.OnKestrelAsync(
        app =>
        {
            app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(ChromiumFixture.Client!), "text/javascript"));
            app.MapGet("/", () => NullPage.Create(initial));
            app.MapPost("/bound", (NullSignals signals) =>
            {
                _bound = signals;
                return Results.Datastar(HtmlFragment.Create($"<p id=\"bound\">yes</p>"));
            });
            app.MapPost("/fill", () => Results.Datastar(DatastarEvent.PatchSignals(Filled)));
            app.MapPost("/clear", () => Results.Datastar(DatastarEvent.PatchSignals(Filled, new NullSignals(Place: new()))));
        },
        builder => builder.Services.AddDatastar(options => options.ScriptUrl = "/datastar.js"));
}
