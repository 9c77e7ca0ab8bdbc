using Datastar.Razor.Testing;
using Datastar.Razor.Tests.Forms.Guide;
using Datastar.Razor.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Forms;

/// <summary>The app of the guide to forms.</summary>
internal static class FormApp
{
    public static Task<TestApp> StartAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null) => TestApp.OnKestrelAsync(
        app =>
        {
            if (ChromiumFixture.Client is { Length: > 0 } client)
                app.MapGet("/datastar.js", () => Microsoft.AspNetCore.Http.Results.File(Path.GetFullPath(client), "text/javascript"));
            map(app);
        },
        builder =>
        {
            Startup.AddForms(builder);
            builder.Services.AddDatastar(options => options.ScriptUrl = "/datastar.js");
            configure?.Invoke(builder);
        });

    /// <summary>Opens a page without a browser.</summary>
    public static Task<DatastarPage> PageAsync(this TestApp app, string path) => DatastarPage.OpenAsync(app.Client, path);

    public static string Shown(this DatastarPage page, string selector) => page.Find(selector).TextContent;

    public static Task<HttpResponseMessage> SendAsync(this TestApp app, string path, string signals) => app.Client.SendAsync(
        new(HttpMethod.Post, path) { Content = new StringContent(signals, System.Text.Encoding.UTF8, "application/json"), Headers = { { "Datastar-Request", "true" } } },
        TestContext.Current.CancellationToken);

    /// <summary>The patches of signals that the answer to a Datastar request holds.</summary>
    public static async Task<IReadOnlyList<string>> PatchesAsync(this TestApp app, string path, string signals)
    {
        var response = await app.SendAsync(path, signals);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        var events = SseReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return [.. events.Select(e => e["signals"]).OfType<string>()];
    }
}
