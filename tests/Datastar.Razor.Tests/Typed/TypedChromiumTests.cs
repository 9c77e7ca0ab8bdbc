using Datastar.Razor.Tests.Security;
using Datastar.Razor.Tests.Typed.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Typed;

/// <summary>A page without a name of a signal as text and without raw JavaScript, in a real browser with the real client.</summary>
public sealed class TypedChromiumTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly TypedSignals Initial = new(
        Quantity: 2, Price: 1.25m, Chosen: [false, true], Tags: ["a", "b"], Day: new(2026, 1, 2), Took: new TimeSpan(1, 30, 1), Outcome: new(), Frame: new());

    private TypedSignals? _bound;

    [Fact]
    public async Task Everything_on_it_works()
    {
        ChromiumFixture.SkipUnlessThere();
        await using var app = await StartAsync();
        var errors = new List<string>();
        var page = await chromium.OpenAsync(app, "/", listen: opened => opened.PageError += (_, error) => errors.Add(error));
        async Task Shows(string id, string text) => await page.WaitForFunctionAsync($"document.querySelector('#{id}').textContent === '{text}'");

        await Shows("sum", "2.50");
        await Shows("many", "few");
        await page.ClickAsync("#more");
        await Shows("sum", "3.75");
        await Shows("many", "many");

        await page.ClickAsync("#open");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#dialog').open && document.activeElement.id === 'inside'"));
        await page.ClickAsync("#close");
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('#dialog').open"));

        Assert.False(await page.IsCheckedAsync("#all"));
        await page.CheckAsync("#one");
        await page.WaitForFunctionAsync("document.querySelector('#all').checked");
        await page.UncheckAsync("#all");
        await Shows("any", "false");
        Assert.False(await page.IsCheckedAsync("#one") || await page.IsCheckedAsync("#two"));

        await page.FillAsync("#tag", "it's");
        await page.ClickAsync("#add");
        await Shows("tags", "a,b,it\\'s");
        await page.ClickAsync("#remove");
        await Shows("tags", "a,it\\'s");

        await page.EvaluateAsync("document.querySelector('#upload').dispatchEvent(new CustomEvent('progress', {detail: {percent: 42}}))");
        await Shows("percent", "42");

        await Shows("late", "false");
        await Shows("then", "false");
        await Shows("long", "true");
        await page.FillAsync("#day", "2026-01-03");
        await Shows("late", "true");
        await Shows("changed", "2026-01-03");
        await page.FillAsync("#at", "2026-01-02T09:30");
        await Shows("then", "true");

        await page.ClickAsync("#send");
        await Shows("bound", "yes");
        Assert.Equal((3.75m, new DateTime(2026, 1, 2, 9, 30, 0)), (_bound!.Outcome!.Sum, _bound.At));
        Assert.Equal(["a", "it's"], _bound.Tags!);
        Assert.Empty(errors);
    }

    private Task<TestApp> StartAsync() => TestApp.OnKestrelAsync(
        app =>
        {
            app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(ChromiumFixture.Client!), "text/javascript"));
            app.MapGet("/", () => TypedPage.Create(Initial));
            app.MapPost("/bound", (TypedSignals signals) =>
            {
                _bound = signals;
                return Results.Datastar(HtmlFragment.Create($"<p id=\"bound\">yes</p>"));
            });
        },
        builder => builder.Services.AddDatastar(options => options.ScriptUrl = "/datastar.js"));
}
