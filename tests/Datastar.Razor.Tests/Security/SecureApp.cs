using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Security;

/// <summary>What the tests of this folder do with an app.</summary>
internal static class SecureApp
{
    public const string Page = "/page?tab=2";

    /// <summary>An app with MVC and Razor Pages on a socket, whose client keeps its cookies.</summary>
    public static Task<TestApp> StartAsync(Action<WebApplication> map, Action<DatastarOptions>? options = null, Action<IServiceCollection>? services = null) =>
        TestApp.OnKestrelAsync(
            app =>
            {
                app.MapControllers();
                app.MapRazorPages();
                map(app);
            },
            builder =>
            {
                builder.Services.AddControllersWithViews().AddApplicationPart(typeof(SecureApp).Assembly);
                builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Security/Pages");
                builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
                builder.Services.AddDatastar(options);
                services?.Invoke(builder.Services);
            });

    /// <summary>Sends what an action sends; the page is where it is sent from.</summary>
    public static async Task<HttpResponseMessage> ActAsync(this TestApp app, string method, string path, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Datastar-Request", "true");
        request.Headers.Referrer = new Uri(app.Client.BaseAddress!, Page);
        change?.Invoke(request);
        return await app.Client.SendAsync(request);
    }

    public static async Task<IDocument> PageAsync(this TestApp app, string path) => new HtmlParser().ParseDocument(await app.Client.GetStringAsync(path));

    public static string? Token(this IDocument page) => page.QuerySelector("meta[name=datastar-antiforgery]")?.GetAttribute("content");

    public static Action<HttpRequestMessage> With(string header, string? value) => request => request.Headers.TryAddWithoutValidation(header, value);

    public static async Task AssertIsEventAsync(HttpResponseMessage response, string elements)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(elements, SseReader.Single(await response.Content.ReadAsByteArrayAsync()).Elements);
    }
}
