using Datastar.Razor.Tests.Development.Slices;
using Datastar.Razor.Tests.Security;
using Datastar.Razor.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Development;

/// <summary>An app in Development whose endpoints do what pages do not show.</summary>
internal static class DevelopmentApp
{
    public static Task<TestApp> StartAsync(Action<WebApplication>? map = null, Action<WebApplicationBuilder>? configure = null, string environment = "Development") => TestApp.OnKestrelAsync(
        app =>
        {
            if (File.Exists(ChromiumFixture.Client))
                app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(ChromiumFixture.Client!), "text/javascript"));
            Map(app);
            map?.Invoke(app);
        },
        builder =>
        {
            builder.Environment.ContentRootPath = Repository.Path("tests", "Datastar.Razor.Tests", "Development");
            builder.Services.AddDatastar(options => options.ScriptUrl = "/datastar.js");
            configure?.Invoke(builder);
        },
        environment);

    private static void Map(WebApplication app)
    {
        app.MapGet("/faults", () => FaultyPage.Create());
        app.MapPost("/refused", () => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["Title"] = ["The title is too long."] }, title: "Not <b>valid</b>."));
        app.MapPost("/created", () => TypedResults.Created("/x", "made"));
        app.MapGet("/thrown", void () => throw new NotSupportedException("There is no <i>such</i> door."));
        app.MapGet("/template", () => Results.Datastar(ThrowingSlice.Create([1, 2])));
        app.MapGet("/plain", () => "done");
        app.MapGet("/empty", () => Results.Datastar());
        app.MapGet("/untargeted", () => Results.Datastar("""<p id="nowhere">x</p>"""));
        app.MapGet("/unmatched", () => Results.Datastar("<p>x</p>", new() { Selector = "#none > .row", Mode = ElementPatchMode.Append }));
        app.MapGet("/patched", () => Results.Datastar("""<p id="target">patched</p>"""));
        app.MapGet("/moved", () => TypedResults.Redirect("/patched"));
        app.MapGet("/broken", async (ServerSentEventGenerator sse, CancellationToken ct) =>
        {
            await sse.PatchElementsAsync("""<p id="target">begun</p>""", cancellationToken: ct);
            throw new InvalidOperationException("The pump has stopped.");
        });
    }
}
