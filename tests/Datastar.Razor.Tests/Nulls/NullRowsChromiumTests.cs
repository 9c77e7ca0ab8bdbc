using Datastar.Razor.Tests.Nulls.Slices;
using Datastar.Razor.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Datastar.Razor.Tests.Nulls;

/// <summary>Null in rows, in lists and at controls that are no plain inputs, in a real browser with the real client.</summary>
public sealed class NullRowsChromiumTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly NullSignals Empty = new(Row: new("r"), Rows: [new("a"), new("b")], Scores: [null]);

    private static readonly NullSignals Filled = new(
        Age: 5, Agreed: false, Size: Size.Large, Span: new(1, 2, 3), Row: new("r", 7), Rows: [new("a", 1, new(2026, 1, 2)), new("b")], Scores: [9], Tags: ["b"], Sure: true);

    private NullSignals? _bound;

    [Fact]
    public async Task Rows_lists_and_other_controls_send_null_while_they_are_empty()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await chromium.OpenAsync(app, "/");

        foreach (var id in new[] { "amount-0", "due-0", "amount-1", "due-1", "row-amount", "score", "span", "plain" })
            Assert.Equal(("", id), (await page.InputValueAsync("#" + id), id));
        Assert.Equal("true true true", $"{await page.TextContentAsync("#none-0")} {await page.TextContentAsync("#none-1")} {await page.TextContentAsync("#long")}");
        Assert.Equal(0, await page.Locator(":checked").CountAsync());
        await SendAsync(page);
        AssertSame(Empty with { Tags = _bound!.Tags is { Count: 0 } ? _bound.Tags : null });
    }

    [Fact]
    public async Task They_send_what_is_filled_in_and_null_again_when_it_is_emptied()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await chromium.OpenAsync(app, "/");

        await page.FillAsync("#amount-0", "1");
        await page.FillAsync("#due-0", "2026-01-02");
        await page.FillAsync("#row-amount", "7");
        await page.FillAsync("#score", "9");
        await page.FillAsync("#span", "01:02:03");
        await page.GetByLabel("Large").CheckAsync();
        await page.GetByLabel("Yes").CheckAsync();
        await page.GetByLabel("No").CheckAsync();
        await page.GetByLabel("Five").CheckAsync();
        await page.SelectOptionAsync("#tags", ["b"]);
        await page.CheckAsync("#splat");
        Assert.Equal("false true false", $"{await page.TextContentAsync("#none-0")} {await page.TextContentAsync("#none-1")} {await page.TextContentAsync("#long")}");
        Assert.False(await page.GetByLabel("Yes").IsCheckedAsync());
        await SendAsync(page);
        AssertSame(Filled);

        foreach (var id in new[] { "amount-0", "due-0", "row-amount", "score", "span" })
            await page.FillAsync("#" + id, "");
        await page.UncheckAsync("#splat");
        await SendAsync(page);
        AssertSame(Filled with { Row = new("r"), Rows = [new("a"), new("b")], Scores = [null], Span = null, Sure = false });
    }

    [Fact]
    public async Task What_the_server_fills_and_clears_is_shown()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var page = await chromium.OpenAsync(app, "/");

        await page.ClickAsync("#fill");
        await page.WaitForFunctionAsync("document.querySelector('#amount-0').value === '1' && document.querySelector('#splat').checked");
        Assert.Equal("Large No Five", string.Join(' ', await page.Locator("label:has(:checked)").AllTextContentsAsync()));
        await SendAsync(page);
        AssertSame(Filled);

        await page.ClickAsync("#clear");
        await page.WaitForFunctionAsync("document.querySelector('#amount-0').value === '' && !document.querySelector('#splat').checked");
        Assert.Equal(0, await page.Locator("input:checked").CountAsync());
        await SendAsync(page);
        AssertSame(Empty with { Tags = _bound!.Tags is { Count: 0 } ? _bound.Tags : null, Sure = _bound.Sure is false ? false : null });
    }

    private void AssertSame(NullSignals expected) => Assert.Equal(System.Text.Json.JsonSerializer.Serialize(expected), System.Text.Json.JsonSerializer.Serialize(_bound! with { Note = null }));

    private static async Task SendAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelector('#bound').textContent = ''");
        await page.ClickAsync("#send");
        await page.WaitForFunctionAsync("document.querySelector('#bound').textContent === 'yes'");
    }

    private Task<TestApp> StartAsync() => TestApp.OnKestrelAsync(
        app =>
        {
            app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(ChromiumFixture.Client!), "text/javascript"));
            app.MapGet("/", () => NullRows.Create(Empty));
            app.MapPost("/bound", (NullSignals signals) =>
            {
                _bound = signals;
                return Results.Datastar(HtmlFragment.Create($"<p id=\"bound\">yes</p>"));
            });
            app.MapPost("/fill", () => Results.Datastar(DatastarEvent.PatchSignals(Filled)));
            app.MapPost("/clear", () => Results.Datastar(DatastarEvent.PatchSignals(Empty)));
        },
        builder => builder.Services.AddDatastar(options => options.ScriptUrl = "/datastar.js"));
}
