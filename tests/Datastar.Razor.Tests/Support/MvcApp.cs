using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

/// <summary>An app with controllers, views and Razor Pages.</summary>
internal static class MvcApp
{
    public static Task<TestApp> StartAsync(Action<WebApplication>? map = null, Action<WebApplicationBuilder>? configure = null) => TestApp.InMemoryAsync(
        app =>
        {
            app.MapControllers();
            app.MapRazorPages();
            map?.Invoke(app);
        },
        builder =>
        {
            AddMvc(builder.Services);
            configure?.Invoke(builder);
        });

    public static void AddMvc(IServiceCollection services)
    {
        services.AddControllersWithViews().AddApplicationPart(typeof(MvcApp).Assembly).AddRazorOptions(razor =>
        {
            razor.ViewLocationFormats.Add("/Fragments/Views/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Fragments/Views/Shared/{0}.cshtml");
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/Fragments/Pages");
    }
}

[Route("rows/[action]"), ApiExplorerSettings(IgnoreApi = false)]
public sealed class RowsController : Controller
{
    [HttpGet]
    public DatastarResult Shared(string model) => Results.Datastar(ViewFragment.Partial("_Row", model));

    [HttpGet]
    public IActionResult Own(string model) => Results.Datastar(ViewFragment.Partial("_OwnRow", model));

    [HttpGet]
    public IResult ByPath(string model) => Results.Datastar(ViewFragment.Partial("~/Fragments/Views/Rows/_OwnRow.cshtml", model));

    [HttpGet]
    public async Task<IActionResult> Several(string model)
    {
        await Task.Yield();
        return Results.Datastar(DatastarEvent.PatchElements(ViewFragment.Partial("_Row", model)), DatastarEvent.PatchSignals(new { model }));
    }

    [HttpGet]
    public async Task<IResult> Stream(string model)
    {
        await Task.Yield();
        return Results.Datastar(EventsAsync(model));
    }

    [HttpGet]
    public async Task Manual(string model) => await ServerSentEventGenerator.For(HttpContext).PatchElementsAsync(ViewFragment.Partial("_Row", model));

    [HttpGet]
    public DatastarOrPageResult Both(string model) => Results.DatastarOrPage(Fragments.Slices.InPage.Create(model));

    [HttpGet]
    public IActionResult Scripted() => View();

    [HttpGet, HttpPost, RequireDatastar]
    public IActionResult Guarded([FromBody(EmptyBodyBehavior = Microsoft.AspNetCore.Mvc.ModelBinding.EmptyBodyBehavior.Allow)] string? body) => Results.Datastar("<p>in</p>");

    private static async IAsyncEnumerable<DatastarEvent> EventsAsync(string model)
    {
        yield return DatastarEvent.PatchElements(ViewFragment.Partial("_Row", model));
        await Task.Yield();
        yield return DatastarEvent.PatchSignals(new { model });
    }
}

public sealed class RowsPageModel : PageModel
{
    public IActionResult OnGetPatch(string model) => Results.Datastar(ViewFragment.Partial("_PageRow", model));

    public DatastarResult OnGetResult(string model) => Results.Datastar(HtmlFragment.Create($"<li>{model}</li>"));

    public async Task<IActionResult> OnGetStream(string model)
    {
        await Task.Yield();
        return Results.Datastar(EventsAsync(model));
    }

    public async Task<DatastarResult> OnGetTyped(string model)
    {
        await Task.Yield();
        return TypedResults.Datastar(ViewFragment.Partial("_PageRow", model));
    }

    private static async IAsyncEnumerable<DatastarEvent> EventsAsync(string model)
    {
        yield return DatastarEvent.PatchElements(ViewFragment.Partial("_PageRow", model));
        await Task.Yield();
    }
}

[RequireDatastar]
public sealed class GuardedPageModel : PageModel
{
    public IActionResult OnGet() => Results.Datastar("<p>in</p>");
}
